/**
 * Photographs every chapter and every panel of the built notebook, at each size and in each theme, into shots/.
 * `--only <chapter>`, `--size lecture|laptop|phone`, `--theme light|dark` narrow it down; `--no-build` takes dist/ as it is.
 */
import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { chromium } from "@playwright/test";
import { browserFlags, findBrowser } from "./findBrowser.mjs";
import { run } from "./run.mjs";
import { serve } from "./serve.mjs";

/** @typedef {import("@playwright/test").Page} Page */

const FOLDER = "shots";
const SIZES = {
  lecture: { width: 1920, height: 1080 },
  laptop: { width: 1280, height: 800 },
  phone: { width: 390, height: 844 },
};
/** @type {("light" | "dark")[]} */
const THEMES = ["light", "dark"];
const PATIENCE = 120_000;

async function main() {
  const { values } = parseArgs({
    options: {
      only: { type: "string" },
      size: { type: "string" },
      theme: { type: "string" },
      "no-build": { type: "boolean", default: false },
    },
  });
  const sizes = chosen("size", values.size, Object.keys(SIZES));
  const themes = chosen("theme", values.theme, THEMES);
  const browserPath = findBrowser();
  if (!values["no-build"] && (await run("npm", ["run", "--silent", "build", "--", "--logLevel", "warn"])) !== 0) {
    throw new Error("The notebook could not be built, so there is nothing to photograph.");
  }

  const server = await serve({ port: 0 });
  const browser = await chromium.launch({ executablePath: browserPath, args: browserFlags() });
  try {
    if (values.only === undefined) rmSync(FOLDER, { recursive: true, force: true });
    mkdirSync(FOLDER, { recursive: true });
    for (const size of sizes) {
      for (const theme of themes) {
        const context = await browser.newContext({
          baseURL: server.address,
          viewport: SIZES[/** @type {keyof typeof SIZES} */ (size)],
          colorScheme: /** @type {"light" | "dark"} */ (theme),
          reducedMotion: "reduce",
        });
        const page = await context.newPage();
        for (const chapter of await chapters(page, values.only)) {
          await photograph(page, chapter, `${size}-${theme}`);
        }
        await context.close();
      }
    }
  } finally {
    await browser.close();
    await server.close();
  }
  console.log(`The pictures are in ${FOLDER}/.`);
}

/**
 * Where the contents page leads, itself first.
 * @param {Page} page
 * @param {string | undefined} only
 */
async function chapters(page, only) {
  await page.goto("./#/");
  const links = page.locator("a[data-chapter]");
  await links.first().waitFor({ state: "attached", timeout: PATIENCE });
  const found = await links.evaluateAll((elements) =>
    elements.map((element) => ({
      name: element.getAttribute("data-chapter") ?? "",
      address: element.getAttribute("href") ?? "",
    })),
  );
  const unique = found.filter(({ name }, index) => found.findIndex((other) => other.name === name) === index);
  const all = [{ name: "contents", address: "#/" }, ...unique];
  if (only === undefined) return all;
  const wanted = all.filter(({ name }) => name === only);
  if (wanted.length > 0) return wanted;
  throw new Error(`There is no chapter "${only}": choose one of ${all.map(({ name }) => name).join(", ")}.`);
}

/**
 * One picture of the whole chapter, its opening screen, and one screen for each panel.
 * @param {Page} page
 * @param {{ name: string, address: string }} chapter
 * @param {string} variant
 */
async function photograph(page, { name, address }, variant) {
  // Through an empty page: a change after "#" alone would keep the last chapter's state.
  await page.goto("about:blank");
  await page.goto(`./${address.slice(address.indexOf("#"))}`);
  await settled(page);
  const file = (/** @type {string} */ what) => join(FOLDER, `${name}-${what}-${variant}.png`);
  await page.screenshot({ path: file("opening") });

  const panels = await page
    .locator("section[data-panel]")
    .evaluateAll((elements) => elements.map((element) => element.getAttribute("data-panel") ?? ""));
  for (const panel of panels) {
    const section = page.locator(`section[data-panel="${panel}"]`);
    // A panel draws once it is near the screen: to its top, wait, and again, since what is above it may have grown.
    await toTop(section);
    await settled(page);
    await toTop(section);
    await settled(page);
    await page.screenshot({ path: file(panel) });
  }
  if (panels.length > 0) await page.evaluate(() => window.scrollTo(0, 0));
  await page.screenshot({ path: file("page"), fullPage: true });
  console.log(`${name} ${variant}: ${panels.length} panels`);
}

/** @param {import("@playwright/test").Locator} section */
async function toTop(section) {
  await section.evaluate((element) => element.scrollIntoView({ block: "start", behavior: "instant" }));
}

/** @param {Page} page */
async function settled(page) {
  await page.locator("main, h1").first().waitFor({ timeout: PATIENCE });
  // Busy begins a moment after a panel comes into view: it must stay away for half a second.
  for (let quiet = 0; quiet < 5; quiet++) {
    const busy = page.locator('[data-busy="true"]');
    if ((await busy.count()) > 0) quiet = 0;
    await page.waitForFunction(() => document.querySelector('[data-busy="true"]') === null, undefined, {
      timeout: PATIENCE,
    });
    await page.waitForTimeout(100);
  }
  await page.evaluate(async () => {
    await document.fonts.ready;
  });
}

/**
 * @param {string} option
 * @param {string | undefined} value
 * @param {readonly string[]} allowed
 */
function chosen(option, value, allowed) {
  if (value === undefined) return allowed;
  if (allowed.includes(value)) return [value];
  throw new Error(`--${option} is "${value}": choose one of ${allowed.join(", ")}.`);
}

main().catch((error) => {
  console.error(error.message);
  process.exitCode = 1;
});
