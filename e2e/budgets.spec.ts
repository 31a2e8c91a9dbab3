import type { CDPSession, Page } from "@playwright/test";
import { chapters } from "../app/chapters/registry.ts";
import { EVERYWHERE, expect, settled, test } from "./support/fixtures.ts";
import { watchViolations } from "./support/violations.ts";

interface Measured {
  /** Everything that moved without the reader's doing, and by how much. */
  readonly shifts: { readonly value: number; readonly what: string }[];
  /** How long the main thread did not answer, in ms, each time it was more than 50. */
  readonly long: number[];
  /** When the largest piece of the first screen was painted, in ms after the start. */
  largestPaint: number;
}

declare global {
  interface Window {
    measured: Measured;
  }
}

async function measure(page: Page): Promise<void> {
  await page.addInitScript(() => {
    window.measured = { shifts: [], long: [], largestPaint: 0 };
    const observe = (type: string, hear: (entry: PerformanceEntry) => void) =>
      new PerformanceObserver((list) => list.getEntries().forEach(hear)).observe({ type, buffered: true });
    observe("layout-shift", (entry) => {
      const shift = entry as PerformanceEntry & {
        value: number;
        hadRecentInput: boolean;
        sources: { node: Node | null }[];
      };
      if (shift.hadRecentInput) return;
      const names = shift.sources.map(({ node }) =>
        node instanceof Element ? `${node.localName}.${node.getAttribute("class")}` : String(node?.textContent),
      );
      window.measured.shifts.push({ value: shift.value, what: names.join(", ").slice(0, 200) });
    });
    observe("longtask", ({ duration }) => window.measured.long.push(duration));
    observe("largest-contentful-paint", ({ startTime }) => {
      window.measured.largestPaint = startTime;
    });
  });
}

/** How long the main thread was taken beyond 50 ms at a time: Lighthouse's total blocking time. */
const blocked = (long: readonly number[]) => long.reduce((sum, duration) => sum + duration - 50, 0);
const told = (long: readonly number[]) =>
  long.length === 0 ? "none over 50 ms" : long.map((duration) => `${duration.toFixed()} ms`).join(", ");

/** Seconds that scripts have run on the page's main thread. */
async function worked(session: CDPSession): Promise<number> {
  const { metrics } = await session.send("Performance.getMetrics");
  return metrics.find(({ name }) => name === "ScriptDuration")?.value ?? 0;
}

/** What prints as 0.00. */
const SHIFT = 0.005;

const sum = (shifts: Measured["shifts"]) => shifts.reduce((total, { value }) => total + value, 0);

const WINDOWS = [
  { width: 1280, height: 800 },
  { width: 390, height: 844 },
] as const;

for (const [at, { id: chapter }] of chapters.entries()) {
  // Both windows in turns, from chapter to chapter; all of them with EVERYWHERE=1.
  for (const viewport of EVERYWHERE ? WINDOWS : [WINDOWS[at % 2]]) {
    test(`the text stays where it is while ${chapter} loads and all its figures come, ${viewport.width} pixels wide`, async ({
      page,
    }) => {
      test.slow();
      await page.setViewportSize(viewport);
      await measure(page);
      const violations = await watchViolations(page);
      await page.goto(`./#/${chapter}`);
      const panels = page.locator("section[data-panel]");
      await panels.first().waitFor();
      await settled(page);
      const atLoad = await page.evaluate(() => window.measured);
      for (const id of await panels.evaluateAll((all) => all.map((panel) => panel.id))) {
        // Its top to the window's: what stands above it has been read.
        await page
          .locator(`section#${id}`)
          .evaluate((place) => window.scrollTo(0, window.scrollY + place.getBoundingClientRect().top));
        await settled(page, `section#${id}`);
      }
      const { shifts, long, largestPaint } = await page.evaluate(() => window.measured);
      const largest = [...shifts].sort((a, b) => b.value - a.value).slice(0, 4);
      console.log(
        [
          `${chapter}, ${viewport.width} × ${viewport.height}: layout shift on load ${sum(atLoad.shifts).toFixed(4)}, through all figures ${sum(shifts).toFixed(4)}:`,
          ...largest.map(({ value, what }) => `  ${value.toFixed(4)} of ${what.replace(/\s+/g, " ")}`),
          `  largest contentful paint ${largestPaint.toFixed()} ms;`,
          `  on load blocked for ${blocked(atLoad.long).toFixed()} ms in all (${told(atLoad.long)});`,
          `  with every figure drawn, for ${blocked(long).toFixed()} ms in all (longest ${Math.max(0, ...long).toFixed()} ms)`,
        ].join("\n"),
      );
      expect(sum(shifts)).toBeLessThan(SHIFT);
      expect(violations, "of the security policy").toEqual([]);
    });
  }
}

test("a slider that is dragged leaves the page free to answer", async ({ page, context }) => {
  await measure(page);
  await page.goto("./#/lab/kernels");
  await settled(page, "#kernels");
  const slider = page.locator("#kernels").getByRole("slider", { name: /Length scale/ });
  await slider.scrollIntoViewIfNeeded();
  const box = await slider.boundingBox();
  if (box === null) throw new Error("The slider is not on the page.");
  const session = await context.newCDPSession(page);
  await session.send("Performance.enable");
  await page.evaluate(() => window.measured.long.splice(0));
  const before = await worked(session);

  const STEPS = 40;
  const y = box.y + box.height / 2;
  await page.mouse.move(box.x + box.width * 0.63, y);
  await page.mouse.down();
  for (let i = 1; i <= STEPS; i++) {
    await page.mouse.move(box.x + box.width * (0.63 - (0.3 * i) / STEPS), y);
    await page.evaluate(() => new Promise((next) => requestAnimationFrame(next)));
  }
  const perStep = (1000 * (await worked(session)) - 1000 * before) / STEPS;
  const whileMoving = await page.evaluate(() => window.measured.long.splice(0));
  await page.mouse.up();
  await settled(page, "#kernels");
  const afterwards = await page.evaluate(() => window.measured.long);
  console.log(
    [
      `a drag of ${STEPS} steps: ${perStep.toFixed(1)} ms of scripts a step;`,
      `  while it moves: ${told(whileMoving)}; once it rests: ${told(afterwards)}`,
    ].join("\n"),
  );
  // Ten times what it takes on a machine that others load: the numbers above are to be read, this catches what hangs.
  expect(perStep).toBeLessThan(2000);
});
