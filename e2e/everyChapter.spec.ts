import type { Page } from "@playwright/test";
import { chapters } from "../app/chapters/registry.ts";
import { axe, EVERYWHERE, expect, inTurn, settled, test } from "./support/fixtures.ts";
import { cutInDialog, sticksOut, widePanels } from "./support/narrow.ts";
import { blocked, measure, sum, told } from "./support/performance.ts";
import { watchViolations } from "./support/violations.ts";
import { walk } from "./support/walk.ts";

// What each chapter is held to, with all its figures there: one visit to each, for coming and drawing take most of the time.

/** What prints as 0.00. */
const SHIFT = 0.005;

const WINDOWS = [
  { width: 1280, height: 800 },
  { width: 390, height: 844 },
] as const;

/** 1280 × 1024 at 400 %, and a little more. */
const ENLARGED = { width: 320, height: 640 };

for (const [at, { id: chapter }] of chapters.entries()) {
  for (const viewport of inTurn(WINDOWS, 2, at)) {
    test(`${chapter}, ${viewport.width} pixels wide: nothing moves, is forbidden, is inaccessible, or is cut off at 400 %`, async ({
      page,
    }) => {
      test.slow();
      await page.setViewportSize(viewport);
      await measure(page);
      const violations = await watchViolations(page);
      await page.goto(`./#/${chapter}`);
      const ids = await test.step("the text stays where it is while all figures come", async () => {
        await page.locator("section[data-panel]").first().waitFor();
        await settled(page);
        const atLoad = await page.evaluate(() => window.measured);
        const walked = await walk(page);
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
        expect(await widePanels(page)).toEqual([]);
        return walked;
      });

      await test.step("axe finds nothing, in the light and in the dark", async () => {
        await page.evaluate(() => window.scrollTo(0, 0));
        expect(await axe(page, undefined, { targets: true })).toEqual([]);
        await page.getByRole("button", { name: "Dark" }).click();
        expect(await axe(page, undefined, { onlyColors: true })).toEqual([]);
      });

      await test.step("at 400 % neither it nor its dialogs need scrolling sideways", async () => {
        await page.setViewportSize(ENLARGED);
        await settled(page);
        expect(await sticksOut(page)).toEqual([]);
        for (const id of EVERYWHERE ? ids : [ids[at % ids.length]]) await expectDialogsFit(page, id);
      });
      expect(violations, "of the security policy").toEqual([]);
    });
  }
}

/** Opens what a figure's head opens, one after the other. */
async function expectDialogsFit(page: Page, id: string): Promise<void> {
  for (const [name, ready] of [
    [/^Describe/, ".data-table"],
    [/^Save “/, "h2"],
    [/^Share/, "h2"],
  ] as const) {
    await page.locator(`#${id}`).getByRole("button", { name }).click();
    await page.locator(`dialog[open] ${ready}`).first().waitFor();
    expect(await cutInDialog(page), `${name} of ${id}`).toEqual([]);
    await page.keyboard.press("Escape");
    await expect(page.locator("dialog[open]")).toHaveCount(0);
  }
}
