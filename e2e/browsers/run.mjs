/**
 * Runs the core of the browser tests in Firefox and in WebKit, where they are, on the notebook as it is built:
 * `node --experimental-websocket e2e/browsers/run.mjs [firefox] [webkit]`.
 */
import { writeFileSync } from "node:fs";
import { serve } from "../../scripts/serve.mjs";
import { pageOf } from "./engine.mjs";
import { findFirefox, findWebKit } from "./find.mjs";
import { startFirefox } from "./firefox.mjs";
import { STEPS } from "./steps.mjs";
import { startWebKit } from "./webkit.mjs";

const ENGINES = {
  firefox: {
    name: "Firefox",
    get: "install Firefox (as root on Debian: apt-get install firefox-esr), or set FIREFOX_PATH to it",
    start: () => {
      const program = findFirefox();
      return program === undefined ? undefined : startFirefox(program);
    },
  },
  webkit: {
    name: "WebKit",
    get: "as root on Debian: apt-get install webkit2gtk-driver xvfb",
    start: () => {
      const programs = findWebKit();
      return programs === undefined ? undefined : startWebKit(programs);
    },
  },
};

const asked = process.argv.slice(2);
const counts = { passed: 0, failed: 0 };
const server = await serve({ port: 0 });
try {
  for (const [id, { name, get, start }] of Object.entries(ENGINES)) {
    if (asked.length > 0 && !asked.includes(id)) continue;
    const starting = start();
    if (starting === undefined) {
      console.log(`${name} was not found: its tests were NOT run. To run them, ${get}.`);
      continue;
    }
    await runIn(await starting);
  }
} catch (error) {
  counts.failed++;
  console.error(error instanceof Error ? error.message : String(error));
} finally {
  await server.close();
}
// For whoever counts over all kinds of tests.
if (process.env.KERNEL_FIELDS_COUNTS) writeFileSync(process.env.KERNEL_FIELDS_COUNTS, JSON.stringify(counts));
process.exit(counts.failed === 0 ? 0 : 1);

/** @param {import("./engine.mjs").Browser} browser */
async function runIn(browser) {
  const page = pageOf(browser);
  let passed = 0;
  try {
    for (const { title, run } of STEPS) {
      const start = performance.now();
      const took = () => `(${((performance.now() - start) / 1000).toFixed(1)}s)`;
      try {
        await run(page, server.address);
        const complaints = await page.complaints();
        if (complaints.length > 0) throw new Error(`The page complained:\n  ${complaints.join("\n  ")}`);
        passed++;
        console.log(`  ✓  [${browser.name}] ${title} ${took()}`);
      } catch (error) {
        counts.failed++;
        await page.complaints().catch(() => []);
        console.log(
          `  ✘  [${browser.name}] ${title} ${took()}\n${error instanceof Error ? error.stack : String(error)}`,
        );
      }
    }
  } finally {
    await browser.close();
  }
  counts.passed += passed;
  console.log(`${browser.name}: ${passed} of ${STEPS.length} passed.`);
}
