import type { Page } from "@playwright/test";
import { chapters } from "../app/chapters/registry.ts";
import { axe, expect, inTurn, settled, test } from "./support/fixtures.ts";

/** Asks for the hand-out, and waits until it would be printed. */
async function prepare(page: Page, chapter: string, ask: () => Promise<void>): Promise<void> {
  await page.addInitScript(() => {
    window.print = () => document.documentElement.setAttribute("data-printed", "");
  });
  await page.goto(`./#/${chapter}`);
  await page.locator("section[data-panel]").first().waitFor();
  await ask();
  await expect(page.locator("html")).toHaveAttribute("data-printed", "", { timeout: 100_000 });
}

// Kernel ridge regression, the first, is printed by its keys below.
for (const { id: chapter } of inTurn(chapters, 3, 1)) {
  test(`${chapter} prints as a hand-out: all figures drawn, with their parameters, and no controls`, async ({
    page,
  }) => {
    test.slow();
    await page.emulateMedia({ colorScheme: "dark" });
    await prepare(page, chapter, () => page.getByRole("button", { name: "Print", exact: true }).click());
    await expect(page.locator("html")).toHaveAttribute("data-theme", "light");
    const panels = page.locator("section[data-panel]");
    const count = await panels.count();
    expect(await page.locator(".panel-parameters").count()).toBe(count);
    for (const panel of await panels.all()) {
      const id = await panel.getAttribute("id");
      await expect(panel.locator(".panel-address")).toContainText(`#/${chapter}/${id}`);
      for (const plot of await panel.locator(".plot").all()) await expect(plot).toHaveAttribute("data-drawn", "true");
    }
    expect(await page.locator("details:not([open])").count()).toBe(0);

    await page.emulateMedia({ media: "print" });
    const inUse = page.locator("main :is(button, input, select, textarea), .bar, .contents, .handout-bar");
    expect(await inUse.filter({ visible: true }).count()).toBe(0);
    // What is wider than a sheet would be cut off.
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
    const pieces = page.locator(".plot, table, .katex-display").filter({ visible: true });
    const broken = await pieces.evaluateAll((all) =>
      all.filter((each) => getComputedStyle(each).breakInside !== "avoid"),
    );
    expect(broken).toHaveLength(0);

    const pdf = (await page.pdf({ preferCSSPageSize: true, format: "A4", printBackground: true })).toString("latin1");
    const pages = pdf.match(/\/Type\s*\/Page[^s]/g)?.length ?? 0;
    expect(pages).toBeGreaterThan(count / 2);
    expect(pages).toBeLessThan(4 * count);

    // Once it is printed, all is as it was.
    await page.emulateMedia({ media: null });
    await expect(page.locator("html")).not.toHaveAttribute("data-handout");
    await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
    await expect(page.locator(".panel-parameters")).toHaveCount(0);
  });
}

test("the usual keys print, and one comes back without printing", async ({ page }) => {
  await prepare(page, "kernel-ridge", () => page.keyboard.press("Control+p"));
  const bar = page.getByRole("complementary", { name: "Hand-out" });
  await expect(bar).toContainText("The hand-out is ready.");
  expect(await axe(page, ".handout-bar")).toEqual([]);
  await bar.getByRole("button", { name: "Back to the notebook" }).click();
  await expect(page.locator("html")).not.toHaveAttribute("data-handout");
  await expect(page.getByRole("button", { name: "Print", exact: true })).toBeVisible();
  await settled(page);
});
