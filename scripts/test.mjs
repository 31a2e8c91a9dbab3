/**
 * Everything a reviewer would run, one step after the other; stops at the first that fails, with its exit code.
 * The last line is "N passed, N failed": the unit and browser tests together, a failed step of another kind counting as one.
 */
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { run } from "./run.mjs";

const reports = mkdtempSync(join(tmpdir(), "kernel-fields-test-"));
const unitReport = join(reports, "unit.json");
const browserReport = join(reports, "browser.json");

const STEPS = [
  { script: "check" },
  {
    script: "test:unit",
    options: ["--reporter=default", "--reporter=json", `--outputFile.json=${unitReport}`],
  },
  { script: "test:library" },
  {
    script: "test:browser",
    options: ["--reporter=list,json"],
    environment: { PLAYWRIGHT_JSON_OUTPUT_FILE: browserReport },
  },
];

let [passed, failed, exitCode] = [0, 0, 0];
try {
  for (const { script, options = [], environment = {} } of STEPS) {
    console.log(`\n── npm run ${script}`);
    exitCode = await run("npm", ["run", "--silent", script, "--", ...options], environment);
    if (exitCode !== 0) {
      console.log(`\nStopped: "npm run ${script}" failed with exit code ${exitCode}.`);
      break;
    }
  }
  const unit = read(unitReport);
  const browser = read(browserReport)?.stats;
  passed = (unit?.numPassedTests ?? 0) + (browser?.expected ?? 0) + (browser?.flaky ?? 0);
  failed = (unit?.numFailedTests ?? 0) + (browser?.unexpected ?? 0);
  if (exitCode !== 0 && failed === 0) failed = 1;
} finally {
  rmSync(reports, { recursive: true, force: true });
}
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = exitCode;

/** @param {string} path */
function read(path) {
  return existsSync(path) ? JSON.parse(readFileSync(path, "utf8")) : undefined;
}
