/** Finds or fetches a browser, builds the notebook, and tests it there; options go on to Playwright. */
import { exitWith } from "./exitWith.mjs";
import { findBrowser } from "./findBrowser.mjs";
import { run } from "./run.mjs";

/** @returns {Promise<number>} */
async function main() {
  const browser = findBrowser();
  // Whoever has just built it says so.
  const isBuilt = process.env.KERNEL_FIELDS_BUILT === "1";
  const built = isBuilt ? 0 : await run("npm", ["run", "--silent", "build", "--", "--logLevel", "warn"]);
  if (built !== 0) return built;
  return run("npx", ["playwright", "test", ...process.argv.slice(2)], { CHROMIUM_PATH: browser });
}

exitWith(main());
