import type { CDPSession, Page } from "@playwright/test";
import { chapters } from "../app/chapters/registry.ts";
import { linkCorpus } from "../app/store/linkCorpus.ts";
import { expect, inTurn, settled, test } from "./support/fixtures.ts";
import { Monkey } from "./support/monkey.ts";

/** All of it together takes so long: `npm run monkey -- --minutes 5 --seed 7` sets both. */
const SECONDS = Number(process.env.MONKEY_SECONDS ?? 20);
const SEED = Number(process.env.MONKEY_SEED ?? 1);

/** Where it is let loose: in every second chapter, unless it is given time. */
const PLACES: readonly { readonly name: string; readonly address: string; readonly links: readonly string[] }[] = [
  ...inTurn(chapters, process.env.MONKEY_SECONDS === undefined ? 2 : 1).map(({ id }) => ({
    name: id,
    address: `./#/${id}`,
    links: ["#/", ...linkCorpus.map(({ link }) => link).filter((link) => link.startsWith(`#/${id}`))],
  })),
  { name: "the lecture", address: "./?lecture", links: [] },
  { name: "an embedded figure", address: "./?embed#/lab/kernels", links: [] },
];
const SHARE = (SECONDS * 1000) / PLACES.length;

/** Bytes of a page at rest with all its code: in a short run little of it may have come by half-time. */
const AT_REST = 12e6;

/** Between two looks at what is on the screen. */
const LOOK_EVERY = 12;

test.use({ hasTouch: true });

for (const [i, { name, address, links }] of PLACES.entries()) {
  test(`whatever is done to ${name}, it goes on`, async ({ page, context, baseURL, complaints }) => {
    test.setTimeout(SHARE + 240_000);
    const seed = SEED * 1000 + i;
    const home = new URL(address, baseURL).href;
    // Others' windows, such as the speaker's notes, are closed as they come.
    context.on("page", (other) => {
      if (other !== page) other.close().catch(() => undefined);
    });
    page.on("filechooser", () => undefined);

    await page.goto(home);
    await settled(page);
    const session = await context.newCDPSession(page);
    const monkey = new Monkey(page, seed, links);
    const start = performance.now();
    let warm: number | null = null;
    try {
      while (performance.now() - start < SHARE) {
        await monkey.act();
        if (monkey.done % LOOK_EVERY === 0) {
          await expectGood(page, home, complaints);
          // By then what is kept once and for all is there.
          if (warm === null && performance.now() - start > SHARE / 2) {
            warm = await restingHeap(page, session, home);
            await goTo(page, home);
          }
        }
      }
      await expectGood(page, home, complaints);

      const heap = await restingHeap(page, session, home);
      const workers = page.workers().length;
      const megabytes = (bytes: number | null) => (bytes === null ? "–" : `${(bytes / 1e6).toFixed(1)} MB`);
      console.log(
        `monkey in ${name}: seed ${SEED}, ${monkey.done} acts, heap ${megabytes(warm)} → ${megabytes(heap)}, ${workers} workers`,
      );
      const cores = await page.evaluate(() => navigator.hardwareConcurrency);
      expect(workers, "workers: for the hand, for what moves, and a pool").toBeLessThanOrEqual(2 + cores);
      const before = Math.max(warm ?? 0, AT_REST);
      if (warm !== null) expect(heap, "the heap after more of the same").toBeLessThan(1.3 * before + 4e6);
      await expectAnswers(page, home);
    } catch (error) {
      console.log(
        `monkey in ${name}: MONKEY_SEED=${SEED}, act ${monkey.done}; before it:\n  ${monkey.diary.join("\n  ")}`,
      );
      throw error;
    }
  });
}

/** Nothing has gone wrong, and nothing on the screen is no number. */
async function expectGood(page: Page, home: string, complaints: readonly string[]): Promise<void> {
  // A link of the page itself may have led to another of its pages, a control to the same one in another language.
  if (new URL(page.url()).pathname !== new URL(home).pathname) await page.goto(home);
  await page.locator("main").first().waitFor();
  expect(complaints).toEqual([]);
  const wrong = await page.evaluate(() => {
    const noNumber = /\b(NaN|Infinity|undefined)\b|\[object /;
    // Code may say so.
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found: string[] = [];
    for (let node = texts.nextNode(); node !== null; node = texts.nextNode()) {
      const text = node.textContent ?? "";
      if (noNumber.test(text) && node.parentElement?.closest("pre, code, textarea, script") === null) found.push(text);
    }
    for (const element of document.querySelectorAll("svg *")) {
      for (const { name, value } of element.attributes) {
        const isPicture = value.startsWith("data:");
        if (!isPicture && /NaN|Infinity|undefined/.test(value))
          found.push(`<${element.localName} ${name}="${value.slice(0, 80)}">`);
      }
    }
    return found;
  });
  expect(wrong).toEqual([]);
}

/** Bytes of JavaScript's heap at rest, with the chapter closed where there is a page to go to, and nothing kept that could be let go. */
async function restingHeap(page: Page, session: CDPSession, home: string): Promise<number> {
  await leaveAll(page);
  await goTo(page, home.includes("?") ? home : home.replace(/#.*$/, "#/"));
  await settled(page);
  await session.send("HeapProfiler.collectGarbage");
  await session.send("HeapProfiler.collectGarbage");
  return (await session.send("Runtime.getHeapUsage")).usedSize;
}

/** Closes what may be open over the page. */
async function leaveAll(page: Page): Promise<void> {
  await page.evaluate(async () => {
    for (const dialog of document.querySelectorAll("dialog")) dialog.close();
    if (document.fullscreenElement !== null) await document.exitFullscreen();
  });
  await page.setViewportSize({ width: 1280, height: 800 });
}

/** To an address, within the page without loading it anew: a link may have led the monkey to another. */
async function goTo(page: Page, address: string): Promise<void> {
  const here = page.url().split("#")[0];
  if (here === address.split("#")[0]) await page.evaluate((url) => (location.hash = new URL(url).hash), address);
  else await page.goto(address);
}

/** It still does what it is asked: a figure in a state of its own settles, and shows that state. */
async function expectAnswers(page: Page, home: string): Promise<void> {
  await leaveAll(page);
  if (home.includes("lecture")) return;
  await goTo(page, home.replace(/#.*$/, "#/lab/kernels?v=1&N=23"));
  await settled(page, "#kernels");
  const count = page.locator("#kernels .field-row").getByText("23", { exact: true });
  await expect(count.first()).toBeVisible();
}
