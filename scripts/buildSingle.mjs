/** Builds the notebook as one HTML file: `node scripts/buildSingle.mjs [file]` (dist/kernel-fields.html unless told). */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "vite";
import { inlineWorkers } from "./vite/inlineWorkers.mjs";
import { singleFileOf } from "./vite/singleFile.mjs";

/**
 * Writes the whole notebook into one file that needs no server.
 * @param {string} [file]
 * @returns {Promise<number>} its size in bytes
 */
export async function buildSingle(file = "dist/kernel-fields.html") {
  const built = await build({
    mode: "single",
    logLevel: "warn",
    plugins: [inlineWorkers()],
    // Everything in one piece: there is nowhere to fetch another from.
    build: {
      write: false,
      cssCodeSplit: false,
      modulePreload: false,
      chunkSizeWarningLimit: Number.POSITIVE_INFINITY,
      rolldownOptions: { output: { codeSplitting: false } },
    },
  });
  if (Array.isArray(built) || !("output" in built)) throw new Error("The build gave more than one notebook.");
  const files = built.output.map((part) => ({
    name: part.fileName,
    content: part.type === "chunk" ? part.code : part.source,
  }));
  const html = singleFileOf(files, (name) => readFileSync(resolve("public", name)));
  mkdirSync(dirname(resolve(file)), { recursive: true });
  writeFileSync(file, html);
  return Buffer.byteLength(html);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const file = process.argv[2] ?? "dist/kernel-fields.html";
  buildSingle(file).then(
    (bytes) => console.log(`The whole notebook is in ${file}, ${(bytes / 1e6).toFixed(1)} MB: open it in a browser.`),
    (error) => {
      console.error(error.message);
      process.exitCode = 1;
    },
  );
}
