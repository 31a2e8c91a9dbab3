/** Builds the engine as a library: `node scripts/buildLibrary.mjs [folder]` (dist-lib unless told). */
import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "vite";
import { run } from "./run.mjs";

/**
 * Writes `kernel-fields.js` and its declarations into a folder.
 * @param {string} [folder]
 * @throws {Error} when there is nothing to build, or the build fails.
 */
export async function buildLibrary(folder = "dist-lib") {
  if (!existsSync("src/index.ts")) throw new Error("The library has no src/index.ts to be built from.");
  const outDir = resolve(folder);
  await build({ configFile: "vite.lib.config.ts", logLevel: "warn", build: { outDir, emptyOutDir: true } });
  if ((await run("npx", ["tsc", "-p", "tsconfig.lib.json", "--outDir", outDir])) !== 0) {
    throw new Error("The library's declarations could not be written: see above.");
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const folder = process.argv[2] ?? "dist-lib";
  buildLibrary(folder).then(
    () => console.log(`The library is in ${folder}/.`),
    (error) => {
      console.error(error.message);
      process.exitCode = 1;
    },
  );
}
