/** Builds the notebook, and runs the core of its tests in Firefox and in WebKit; `-- firefox` or `-- webkit` for one of them. */
import { exitWith } from "./exitWith.mjs";
import { run } from "./run.mjs";

/** @returns {Promise<number>} */
async function main() {
  const isBuilt = process.env.KERNEL_FIELDS_BUILT === "1";
  const built = isBuilt ? 0 : await run("npm", ["run", "--silent", "build", "--", "--logLevel", "warn"]);
  if (built !== 0) return built;
  // Node 20 has WebSockets, but behind a flag.
  const flags = process.version.startsWith("v20.") ? ["--experimental-websocket"] : [];
  return run(process.execPath, [...flags, "e2e/browsers/run.mjs", ...process.argv.slice(2)]);
}

exitWith(main());
