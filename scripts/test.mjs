/**
 * Everything a reviewer would run. First what needs no browser, all at the same time; then the browsers, one after the other. Stops
 * at the first stage with a failure, with its exit code. The last line is "N passed, N failed": all tests together, a failed
 * step of another kind counting as one.
 */
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { findBrowser } from "./findBrowser.mjs";
import { run, runAside } from "./run.mjs";

const reports = mkdtempSync(join(tmpdir(), "kernel-fields-test-"));
const unitReport = join(reports, "unit.json");
const chromiumReport = join(reports, "chromium.json");
const othersReport = join(reports, "others.json");

/**
 * @typedef {object} Step
 * @property {string} script
 * @property {readonly string[]} [options]
 * @property {Record<string, string>} [environment]
 */

/** @type {readonly Step[]} */
const AT_ONCE = [
  { script: "check" },
  { script: "test:library" },
  { script: "build", options: ["--logLevel", "warn"] },
  {
    script: "test:unit",
    options: ["--reporter=default", "--reporter=json", `--outputFile.json=${unitReport}`],
  },
];

/** They use what was built above. @type {readonly Step[]} */
const IN_BROWSERS = [
  {
    script: "test:browser",
    // On a machine under load a page can be late once: what passes at the second try is counted, and named as flaky.
    options: ["--reporter=list,json", "--retries=1"],
    environment: { KERNEL_FIELDS_BUILT: "1", PLAYWRIGHT_JSON_OUTPUT_FILE: chromiumReport },
  },
  { script: "test:browsers", environment: { KERNEL_FIELDS_BUILT: "1", KERNEL_FIELDS_COUNTS: othersReport } },
];

const begun = performance.now();
let [passed, failed, exitCode] = [0, 0, 0];
try {
  exitCode = await runAtOnce();
  if (exitCode === 0) exitCode = await runInBrowsers();

  const unit = read(unitReport);
  const chromium = read(chromiumReport)?.stats;
  const others = read(othersReport);
  passed = (unit?.numPassedTests ?? 0) + (chromium?.expected ?? 0) + (chromium?.flaky ?? 0) + (others?.passed ?? 0);
  failed = (unit?.numFailedTests ?? 0) + (chromium?.unexpected ?? 0) + (others?.failed ?? 0);
  if (exitCode !== 0 && failed === 0) failed = 1;
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  [failed, exitCode] = [1, 1];
} finally {
  rmSync(reports, { recursive: true, force: true });
}
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = exitCode;

/** @returns {Promise<number>} the exit code of the first that fails, each step's output being shown when it ends */
async function runAtOnce() {
  const exitCodes = await Promise.all(
    AT_ONCE.map(async ({ script, options = [], environment }) => {
      const start = performance.now();
      const { exitCode, output } = await runAside("npm", ["run", "--silent", script, "--", ...options], environment);
      console.log(`\n── npm run ${script} (${seconds(start)})\n${output.trimEnd()}`);
      if (exitCode !== 0) told(script, exitCode);
      return exitCode;
    }),
  );
  return exitCodes.find((code) => code !== 0) ?? 0;
}

/** @returns {Promise<number>} */
async function runInBrowsers() {
  // Found, or fetched, before anything has to wait for it.
  const CHROMIUM_PATH = findBrowser();
  for (const { script, options = [], environment } of IN_BROWSERS) {
    const start = performance.now();
    console.log(`\n── npm run ${script}`);
    const code = await run("npm", ["run", "--silent", script, "--", ...options], { CHROMIUM_PATH, ...environment });
    if (code !== 0) {
      told(script, code);
      return code;
    }
    console.log(`   (${seconds(start)}; ${seconds(begun)} in all)`);
  }
  return 0;
}

/**
 * @param {string} script
 * @param {number} code
 */
function told(script, code) {
  console.log(`\nStopped: "npm run ${script}" failed with exit code ${code}.`);
}

/** @param {number} start */
function seconds(start) {
  return `${Math.round((performance.now() - start) / 1000)} s`;
}

/** @param {string} path */
function read(path) {
  return existsSync(path) ? JSON.parse(readFileSync(path, "utf8")) : undefined;
}
