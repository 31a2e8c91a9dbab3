import { dirname, resolve } from "node:path";
import { build, parseSync } from "vite";
import { assemblyScript } from "./assemblyScript.mjs";

const NEW_WORKER = /new Worker\(\s*new URL\("([^"]+)", import\.meta\.url\),\s*\{[^}]*\}\s*\)/g;
const PREFIX = "\0inline-worker:";
const NO_ADDRESS = "\0no-worker-address";

/**
 * Carries every worker of the page inside the page, to be started from a blob: where there is one file and no server,
 * a worker has no address that it could be fetched from.
 *
 * @returns {import("vite").Plugin}
 */
export function inlineWorkers() {
  let found = 0;
  return {
    name: "inline-workers",
    enforce: "pre",
    resolveId: (id) => {
      if (id.startsWith("inline-worker:")) return `\0${id}`;
      // A worker's own address, for sharing it between pages: here it has none.
      return id.endsWith("?worker&url") ? NO_ADDRESS : undefined;
    },
    load: async (id) => {
      if (id === NO_ADDRESS) return `export default "about:blank";`;
      return id.startsWith(PREFIX) ? starterOf(await classicWorker(id.slice(PREFIX.length))) : undefined;
    },
    transform(code, id) {
      if (!id.includes("/app/") || !code.includes("new Worker(new URL(")) return undefined;
      /** @type {string[]} */
      const imports = [];
      const replaced = code.replace(NEW_WORKER, (_, address) => {
        const name = `startInlineWorker${imports.length}`;
        const source = resolve(dirname(id), address);
        imports.push(`import ${name} from ${JSON.stringify(`inline-worker:${source}`)};\n`);
        return `${name}()`;
      });
      if (imports.length === 0) this.error(`A worker in ${id} is started in a way not foreseen here.`);
      found += imports.length;
      return imports.join("") + replaced;
    },
    buildEnd(error) {
      if (error === undefined && found === 0) this.error("The page starts no worker that could be carried inside it.");
    },
  };
}

/**
 * A worker's whole code as a script that is no module: from a page without a server, Chromium starts no others out of blobs.
 * @param {string} source
 */
async function classicWorker(source) {
  const built = await build({
    configFile: false,
    logLevel: "warn",
    publicDir: false,
    plugins: [assemblyScript()],
    build: {
      write: false,
      // As a library: without the page's helper that fetches styles ahead of parts.
      lib: { entry: source, formats: ["es"] },
      target: "es2022",
      chunkSizeWarningLimit: Number.POSITIVE_INFINITY,
      rolldownOptions: { output: { codeSplitting: false, minify: true } },
    },
  });
  const [bundle] = [built].flat();
  const [chunk] = bundle !== undefined && "output" in bundle ? bundle.output : [];
  if (chunk?.type !== "chunk") throw new Error(`The worker ${source} could not be built.`);
  const { dynamicImports, importMetas, staticExports, staticImports } = parseSync("worker.js", chunk.code).module;
  if (dynamicImports.length + importMetas.length + staticExports.length + staticImports.length > 0) {
    throw new Error(`The worker ${source} cannot be made a script: it imports, exports or asks for its own address.`);
  }
  // Modules are strict, and may await.
  return `"use strict";(async()=>{${chunk.code}\n})();`;
}

/** @param {string} code */
function starterOf(code) {
  return `const code = ${JSON.stringify(code)};
export default function start() {
  const address = URL.createObjectURL(new Blob([code], { type: "text/javascript" }));
  const worker = new Worker(address);
  worker.addEventListener("message", () => URL.revokeObjectURL(address), { once: true });
  return worker;
}
`;
}
