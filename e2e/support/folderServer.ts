import { readFile } from "node:fs/promises";
import { createServer, type ServerResponse } from "node:http";
import { extname, join, normalize } from "node:path";

/** As nginx's own mime.types has them. */
const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html",
  ".js": "application/javascript",
  ".css": "text/css",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".woff2": "font/woff2",
  ".wasm": "application/wasm",
};

export interface FolderServer {
  /** The address of the folder, with its final slash. */
  readonly address: string;
  /** From now on serves another folder in its place, as when a new version is put there. */
  readonly replaceBy: (folder: string) => void;
  readonly close: () => Promise<void>;
}

/**
 * A web server that knows nothing of the notebook: it gives out the files of a folder, under a path, with the headers told.
 * @param headers for a file by its path in the folder.
 */
export async function serveFolder(
  folder: string,
  path = "/",
  headers: (file: string) => Readonly<Record<string, string>> = () => ({}),
): Promise<FolderServer> {
  let served = folder;
  const give = async (address: string, answer: ServerResponse): Promise<void> => {
    const { pathname } = new URL(address, "http://localhost");
    const file = normalize(decodeURIComponent(pathname.slice(path.length))).replace(/^\.?$/, "index.html");
    if (!pathname.startsWith(path) || file.startsWith("..")) throw new Error("This is outside the folder.");
    const content = await readFile(join(served, file));
    answer.writeHead(200, {
      "content-type": TYPES[extname(file)] ?? "application/octet-stream",
      "x-content-type-options": "nosniff",
      ...headers(file),
    });
    answer.end(content);
  };
  const server = createServer((request, answer) => {
    give(request.url ?? "", answer).catch(() => answer.writeHead(404).end());
  });
  await new Promise<void>((done) => server.listen(0, "localhost", done));
  const bound = server.address();
  if (bound === null || typeof bound === "string") throw new Error("The server has no port.");
  return {
    address: `http://localhost:${bound.port}${path}`,
    replaceBy: (other) => {
      served = other;
    },
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}
