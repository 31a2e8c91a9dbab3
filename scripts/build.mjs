/** Builds the notebook into `dist/`, and beside it the same in one file; options go on to Vite. */
import { buildSingle } from "./buildSingle.mjs";
import { exitWith } from "./exitWith.mjs";
import { run } from "./run.mjs";

/** @returns {Promise<number>} */
async function main() {
  const built = await run("npx", ["vite", "build", ...process.argv.slice(2)]);
  if (built === 0) await buildSingle();
  return built;
}

exitWith(main());
