import type { Locator, Page } from "@playwright/test";
import { axe, expect, settled, test } from "./support/fixtures.ts";

const panelOf = (id: string) => `[data-panel="${id}"]`;

/** Opens one of the chapter's figures and waits for its numbers; few sample sets, for the sake of time. */
async function open(page: Page, id: string, query = ""): Promise<Locator> {
  await page.goto(`./#/choosing/${id}?v=1&repeats=2${query}`);
  await settled(page, panelOf(id));
  return page.locator(panelOf(id));
}

const claim = (page: Page, is: string) => page.locator(`[data-claim="${is}"]`);

async function expectVerdict(page: Page, is: string, verdict: string): Promise<void> {
  await claim(page, is).scrollIntoViewIfNeeded();
  await expect(claim(page, is)).toHaveAttribute("data-verdict", verdict);
}

test("Figure 1: who shares a name, one’s own representation, and what the target forgets", async ({ page }) => {
  const panel = await open(page, "uniqueness");
  await expect(panel.locator(".name-line")).toContainText("shares its name with x = −1.20");
  for (const is of ["uniqueFalls", "nonUniqueStops", "invarianceIsFree"]) await expectVerdict(page, is, "holds");

  const probe = panel.getByRole("button", { name: /^x₀: x 1\.20/ });
  await probe.focus();
  await page.keyboard.press("ArrowLeft");
  await expect(panel.locator(".name-line")).toContainText("x0 = 1.15 shares its name with x = −1.15");
  await page.keyboard.press("Control+z");
  await expect(panel.locator(".name-line")).toContainText("x = −1.20");

  // One's own, and what is wrong with it, at its control; the last good figure stays.
  await panel.getByLabel("Looked at").selectOption("own");
  await expect(panel.locator(".name-line")).toContainText("No other x has the name of x0");
  const own = panel.getByRole("textbox", { name: "One’s own" });
  await own.fill("max(x, 0) + y");
  await expect(panel.locator(".text-pointer mark")).toHaveText("y");
  await expect(panel.locator(".name-line")).toContainText("No other x has the name of x0");
  await own.fill("max(x, 0)");
  await own.press("Enter");
  await panel.getByRole("textbox", { name: "A value of x" }).fill("-1");
  await page.keyboard.press("Enter");
  await expect(panel.locator(".name-line")).toContainText("shares its name with a whole stretch of x");
  await settled(page, panelOf("uniqueness"));
  expect(await axe(page, panelOf("uniqueness"))).toEqual([]);

  await panel.getByRole("textbox", { name: "Centre of the Gaussian" }).fill("0");
  await page.keyboard.press("Enter");
  await settled(page, panelOf("uniqueness"));
  await expectVerdict(page, "nonUniqueStops", "broken");
  await page.keyboard.press("Control+z");
  await expect(panel.getByRole("textbox", { name: "Centre of the Gaussian" })).toHaveValue("0.5");
});

test("Figure 2: the power is slid, the potential changed, and the best power is another", async ({ page }) => {
  const panel = await open(page, "target-similarity");
  await expectVerdict(page, "ownPowerWins", "holds");
  await panel.scrollIntoViewIfNeeded();
  await panel.getByRole("textbox", { name: "Power of the distance" }).fill("6");
  await page.keyboard.press("Enter");
  await expect(panel.getByText("The same against r⁻⁶")).toBeVisible();
  await settled(page, panelOf("target-similarity"));
  await panel.getByLabel("Potential", { exact: true }).selectOption("coulomb");
  await settled(page, panelOf("target-similarity"));
  await expect(panel.getByText("least is at n = 1", { exact: false }).first()).toBeAttached();
  expect(await axe(page, panelOf("target-similarity"))).toEqual([]);
  await panel.getByLabel("Potential", { exact: true }).selectOption("expression");
  await panel.getByRole("textbox", { name: "Formula" }).fill("1/(r-");
  await expect(panel.locator(".control-problem")).toBeVisible();
});

test("Figure 3: an angle is bent, energies follow, and without angular energy there is no floor", async ({ page }) => {
  const panel = await open(page, "three-body");
  await expectVerdict(page, "pairsHitAFloor", "holds");
  await panel.scrollIntoViewIfNeeded();
  const right = panel.getByText(/On the right: −/);
  const before = await right.textContent();
  await panel.getByRole("textbox", { name: "Angle on the right" }).fill("180");
  await page.keyboard.press("Enter");
  await expect(right).not.toHaveText(before ?? "");
  expect(await axe(page, panelOf("three-body"))).toEqual([]);
  await panel.getByRole("textbox", { name: "Strength of the angles" }).fill("0");
  await page.keyboard.press("Enter");
  await settled(page, panelOf("three-body"));
  await expectVerdict(page, "pairsHitAFloor", "broken");
});
