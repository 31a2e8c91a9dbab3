import type { Page } from "@playwright/test";
import { axe, expect, reload, settled, test } from "./support/fixtures.ts";
import { drag } from "./support/hands.ts";
import { printedEnergy } from "./support/printed.ts";

const panelOf = (page: Page) => page.locator('section[data-panel="energy"]');
const mapOf = (page: Page, name: string) => panelOf(page).getByRole("group", { name: `Line cut on ${name}` });
const START = /^Start of the cut/;
const END = /^End of the cut/;

/** How far the two routes' energies are apart; NaN before it is measured. */
async function disagreement(page: Page, source: string): Promise<number> {
  const routes = panelOf(page).locator(`.route-numbers li[data-source="${source}"] .big-number`);
  if ((await routes.count()) === 0) return Number.NaN;
  return printedEnergy(await routes.innerText());
}

async function open(page: Page, address = "./#/lab/energy"): Promise<void> {
  await page.goto(address);
  await expect.poll(() => disagreement(page, "independent"), { timeout: 60_000 }).not.toBeNaN();
  await settled(page, '[data-panel="energy"]');
  await mapOf(page, "the true energy").evaluate((element) => element.scrollIntoView({ block: "center" }));
}

test("the independent model's two routes disagree, the energy-conserving model's do not, wherever the cut is dragged", async ({
  page,
}) => {
  await open(page);
  const before = await disagreement(page, "independent");
  expect(before).toBeGreaterThan(0.1);
  expect(await disagreement(page, "energyConserving")).toBeLessThan(1e-8);

  await drag(mapOf(page, "the true energy").getByRole("button", { name: END }), -30, -40);
  await expect.poll(() => disagreement(page, "independent")).not.toBe(before);
  expect(await disagreement(page, "energyConserving")).toBeLessThan(1e-8);
  await expect.poll(() => page.url()).toContain("cut=");

  await expect(panelOf(page)).toHaveAttribute("data-busy", "false");
  const moved = await disagreement(page, "independent");
  const place = await mapOf(page, "the true energy").getByRole("button", { name: END }).getAttribute("aria-label");
  await reload(page);
  await expect.poll(() => disagreement(page, "independent"), { timeout: 60_000 }).toBeCloseTo(moved, 3);
  await expect(mapOf(page, "the learnt energy").getByRole("button", { name: END })).toHaveAttribute(
    "aria-label",
    place ?? "",
  );
});

test("the keyboard moves the cut, and along an axis both routes are one", async ({ page }) => {
  await open(page);
  const map = mapOf(page, "the learnt energy");
  await map.getByRole("button", { name: START }).focus();
  for (let i = 0; i < 4; i++) await page.keyboard.press("Shift+ArrowUp");
  await expect(map.getByRole("button", { name: "Start of the cut: x -4.50, y 2.00" })).toBeFocused();
  await expect(panelOf(page).getByText("both routes are one")).toBeVisible();
  await expect.poll(() => disagreement(page, "independent")).toBeLessThan(1e-9);

  await map.getByRole("button", { name: /^Whole cut/ }).focus();
  await page.keyboard.press("ArrowDown");
  await expect(map.getByRole("button", { name: "Whole cut: x 0.00, y 1.80" })).toBeFocused();

  await panelOf(page).getByRole("button", { name: "Reset the cut" }).click();
  await expect(map.getByRole("button", { name: "Start of the cut: x -4.50, y -2.00" })).toHaveCount(1);
  await expect.poll(() => disagreement(page, "independent")).toBeGreaterThan(0.1);
});

test("it shows the error instead of the learnt energy, tells both in words, and is accessible", async ({ page }) => {
  await open(page);
  await panelOf(page).getByText("error", { exact: true }).click();
  const error = panelOf(page).getByRole("img", { name: "Error of the learnt energy" });
  await expect(error).toBeVisible();
  await expect(error).toHaveAccessibleDescription(/rms error over the window is 0\.\d+ kT₀/);
  await expect(panelOf(page).getByRole("img", { name: "Energies along the cut" })).toHaveAccessibleDescription(
    /^From start to end the true energy changes by \S+ kT₀, the learnt one by \S+ kT₀\. The force of the independent model integrates to \S+ kT₀ straight and to \S+ kT₀ first along x/,
  );
  await expect(panelOf(page)).toHaveAttribute("data-busy", "false");
  expect(await axe(page, '[data-panel="energy"]')).toEqual([]);
});

test("a link with a cut opens on it", async ({ page }) => {
  await open(page, "./#/lab/energy?v=1&cut=-3,1,2,-2");
  await expect(
    mapOf(page, "the true energy").getByRole("button", { name: "Start of the cut: x -3.00, y 1.00" }),
  ).toHaveCount(1);
  await expect(
    mapOf(page, "the true energy").getByRole("button", { name: "End of the cut: x 2.00, y -2.00" }),
  ).toHaveCount(1);
});
