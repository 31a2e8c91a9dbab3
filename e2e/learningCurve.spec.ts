import type { Locator, Page } from "@playwright/test";
import { axe, expect, test } from "./support/fixtures.ts";

const panelOf = (page: Page) => page.locator('section[data-panel="learning-curve"]');
const runButton = (panel: Locator) => panel.getByRole("button", { name: /^Run (the learning curve|again)$/ });

/** Opens the panel and waits for the short run that a first visit makes. */
async function open(page: Page, parameters = ""): Promise<Locator> {
  await page.goto(`./#/lab/learning-curve${parameters}`);
  const panel = panelOf(page);
  await expect(panel.getByText(/^Shown: N = 10/)).toBeVisible({ timeout: 60_000 });
  return panel;
}

test("a first visit shows a short learning curve, and who wins how often", async ({ page }) => {
  const panel = await open(page);
  await expect(panel.getByText(/^Shown: N = 10 … 100 with 5 sample sets for each \(seeds 1 to 5\)/)).toBeVisible();
  await expect(panel.getByText(/N = 10 … 200 with 10 sample sets for each, takes about/)).toBeVisible();
  await expect(panel.locator('.plot[data-state="drawn"]')).toHaveCount(2);

  const table = panel.getByRole("table").first();
  const numbers = async (row: RegExp) =>
    (await table.getByRole("row", { name: row }).getByRole("cell").allInnerTexts()).map(Number);
  const independent = await numbers(/independent/);
  const conserving = await numbers(/energy-conserving/);
  expect(independent).toHaveLength(6);
  expect(independent.map((won, i) => won + conserving[i])).toEqual(independent.map(() => 100));
  expect(conserving[0]).toBeGreaterThan(50);

  const smooth = await panel.getByRole("img", { name: /smooth force/ }).getAttribute("aria-describedby");
  await expect(page.locator(`[id="${smooth}"]`)).toContainText(/independent: .* at N = 10, .* at N = 100/);
  await panel.getByText("true force", { exact: true }).click();
  await expect(panel.getByRole("img", { name: /error on the true force/ })).toBeVisible();
  await expect(page).toHaveURL(/curveScore=rmseTrue/);
  expect(await axe(page, '[data-panel="learning-curve"]')).toEqual([]);
});

test("a run shows how far it is, and results as they come; Cancel keeps them", async ({ page }) => {
  const panel = await open(page, "?maximumCount=500&repeats=30&tuning=each");
  await runButton(panel).focus();
  await page.keyboard.press("Enter");
  await expect(panel).toHaveAttribute("data-busy", "true");
  await expect(panel.getByRole("progressbar")).toBeVisible();
  await expect(panel.getByText(/^N = \d+, sample set ([2-9]|\d\d) of 30; about .* left$/)).toBeVisible();
  const columns = panel.getByRole("table").first().getByRole("columnheader");
  await expect(columns.last()).toHaveText("500");

  await panel.getByRole("button", { name: "Cancel" }).press("Enter");
  await expect(panel).toHaveAttribute("data-busy", "false");
  await expect(panel.getByText(/^Shown: N = 10 … 500 .* Stopped after \d+ of 240\.$/)).toBeVisible();
  await expect(runButton(panel)).toBeFocused();
  const conserving = panel
    .getByRole("table")
    .first()
    .getByRole("row", { name: /energy-conserving/ });
  await expect(conserving.getByRole("cell").first()).toHaveText(/^\d+$/);
  await expect(conserving.getByRole("cell").last()).toHaveText("–");
});

test("a change of the experiment leaves the curve, marked out of date, until it is run again", async ({ page }) => {
  const panel = await open(page, "?maximumCount=50&repeats=3");
  await expect(panel.locator(".plot[data-stale]")).toHaveCount(0);
  const change = (parameters: string) =>
    page.evaluate((hash) => {
      location.hash = hash;
    }, `#/lab/learning-curve?maximumCount=50&repeats=3${parameters}`);
  // N is what the curve runs over, so it makes nothing stale; σ does.
  await change("&N=80");
  await expect(page.getByRole("toolbar").getByRole("button", { name: "Undo" })).toBeEnabled();
  await expect(panel.locator(".plot[data-stale]")).toHaveCount(0);
  await change("&sigma=4");
  await expect(panel.getByText(/^Out of date: run before you changed σ, with N = 10 … 100/)).toBeVisible();
  await expect(panel.locator(".plot[data-stale]")).toHaveCount(2);
  await expect(panel).toHaveAttribute("data-busy", "false");

  await runButton(panel).click();
  await expect(panel.getByText(/^Shown: N = 10 … 50 with 3 sample sets for each \(seeds 1 to 3\), in/)).toBeVisible();
  await expect(panel.locator(".plot[data-stale]")).toHaveCount(0);
  await expect(runButton(panel)).toHaveAttribute("aria-disabled", "true");
});

test("says what it does instead where other sample sets can't be had, and tunes up to N = 500", async ({ page }) => {
  const panel = await open(page, "?maximumCount=500&tuning=each&scheme=hand&points=1,1_-2,0_3,1");
  await expect(panel.getByText(/uniform ones stand in/)).toBeVisible();
  await expect(panel.getByText(/N = 10 … 500 with 10 sample sets for each, takes about \d+/)).toBeVisible();
});
