import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, relative, resolve, sep } from "node:path";
import { build } from "vite";

const SOURCE = join(import.meta.dirname, "../../app/offline/serviceWorker/serviceWorker.ts");
const SERVICE_WORKER = "serviceWorker.js";
const PAGE = "index.html";
/** Not kept on every reader's device: the service worker itself, and the notebook once more in one file. */
const NOT_KEPT = [SERVICE_WORKER, "kernel-fields.html"];
const META_VERSION = /\s*<meta name="version"[^>]*>/;

/**
 * Writes the service worker of the built notebook, with the list of all its files, once they are there.
 *
 * @returns {import("vite").Plugin}
 */
export function serviceWorker() {
  let folder = "";
  return {
    name: "service-worker",
    apply: (config, { command }) => command === "build" && config.build?.write !== false,
    configResolved: (config) => {
      folder = resolve(config.root, config.build.outDir);
    },
    closeBundle: {
      order: "post",
      sequential: true,
      handler: async () => {
        if (existsSync(join(folder, PAGE))) await writeServiceWorker(folder);
      },
    },
  };
}

/**
 * Lists a built folder's files with their digests, tells the page its version, and writes the service worker.
 * @param {string} folder
 * @returns {Promise<string>} the version
 */
export async function writeServiceWorker(folder) {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join("/"))
    .filter((name) => !NOT_KEPT.includes(name))
    .sort();
  const page = readFileSync(join(folder, PAGE), "utf8").replace(META_VERSION, "");
  const code = await compiled();

  const hash = createHash("sha256").update(code);
  for (const name of names) hash.update(name).update(name === PAGE ? page : readFileSync(join(folder, name)));
  const version = hash.digest("hex").slice(0, 12);
  const tag = `<meta name="version" content="${version}" />`;
  writeFileSync(
    join(folder, PAGE),
    page.replace("<title>", () => `${tag}\n    <title>`),
  );

  const files = Object.fromEntries(names.map((name) => [name, integrityOf(readFileSync(join(folder, name)))]));
  const manifest = `const MANIFEST = ${JSON.stringify({ version, files }, null, 1)};\n`;
  writeFileSync(join(folder, SERVICE_WORKER), manifest + code);
  return version;
}

/** @param {Buffer} content */
function integrityOf(content) {
  return `sha256-${createHash("sha256").update(content).digest("base64")}`;
}

async function compiled() {
  const built = await build({
    configFile: false,
    logLevel: "warn",
    publicDir: false,
    build: {
      write: false,
      target: "es2022",
      rolldownOptions: { input: SOURCE, output: { format: "iife" } },
    },
  });
  const [first] = "output" in built ? built.output : [];
  if (first?.type !== "chunk") throw new Error("The service worker could not be built.");
  return first.code;
}
