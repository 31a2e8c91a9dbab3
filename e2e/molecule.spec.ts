import type { Locator, Page } from "@playwright/test";
import { axe, expect, settled, test } from "./support/fixtures.ts";

const panelOf = (id: string) => `[data-panel="${id}"]`;

async function expectVerdict(page: Page, is: string, verdict: string): Promise<void> {
  const claim = page.locator(`[data-claim="${is}"]`);
  await claim.scrollIntoViewIfNeeded();
  await expect(claim).toHaveAttribute("data-verdict", verdict);
}

async function goTo(page: Page, id: string): Promise<Locator> {
  const panel = page.locator(panelOf(id));
  await panel.scrollIntoViewIfNeeded();
  await settled(page, panelOf(id));
  return panel;
}

/** Three geometries of a molecule of two atoms, again and again, with a spring's forces. */
const DIATOMIC = Array.from({ length: 30 }, (_, k) => {
  const stretch = 0.05 * Math.sin(k);
  const force = (-20 * stretch).toFixed(6);
  return `2\nenergy=${(10 * stretch ** 2).toFixed(6)} Properties=species:S:1:pos:R:3:forces:R:3\nH 0 0 0 ${-Number(force)} 0 0\nF ${(0.92 + stretch).toFixed(6)} 0 0 ${force} 0 0\n`;
}).join("");

test("Figure 1: three models are trained, a large system waits to be asked for and can be stopped, a file is opened", async ({
  page,
}) => {
  await page.goto("./#/molecule/gradient-domain");
  await settled(page, panelOf("gradient-domain"));
  const panel = page.locator(panelOf("gradient-domain"));
  const errors = panel.locator('[data-part="errors"] tbody tr');
  await expect(errors.filter({ hasText: "energy-conserving" }).locator("td").first()).toHaveText(/^0\.\d+ \(/);
  await expect(errors.filter({ hasText: "of distances" }).locator("td").nth(1)).toHaveText("has none");
  await expect(panel.locator(".molecule")).toHaveAttribute("data-state", "drawn");
  await expectVerdict(page, "conservingErrsLeast", "holds");
  await panel.scrollIntoViewIfNeeded();
  await panel.getByLabel("Turned alike").uncheck();
  await settled(page, panelOf("gradient-domain"));
  await expectVerdict(page, "turnedAlikeMatters", "broken");
  expect(await axe(page, panelOf("gradient-domain"))).toEqual([]);
  await page.keyboard.press("Control+z");

  // Ethanol from 200: memory and time are told, nothing is begun, and what is begun can be stopped.
  await panel.getByText("Ethanol", { exact: true }).click();
  const count = panel.getByRole("textbox", { name: "Geometries learnt from" });
  await count.fill("200");
  await count.press("Enter");
  await expect(panel.locator('[data-part="costs"]')).toContainText("5400");
  await expect(panel.locator(".run-bar")).toContainText("5400 equations");
  const train = panel.getByRole("button", { name: "Train" });
  await expect(train).toHaveAttribute("aria-disabled", "false");
  await train.click();
  await panel.getByRole("button", { name: "Cancel" }).click();
  await expect(train).toHaveAttribute("aria-disabled", "false");
  await expect(panel.locator(".run-bar")).toContainText("This is of other settings");

  // One's own: what can't be learnt from is said, what can be is.
  const file = panel.getByLabel("Molecules with forces, as an extended XYZ file");
  const open = (text: string) =>
    file.setInputFiles({ name: "mine.xyz", mimeType: "chemical/x-xyz", buffer: Buffer.from(text) });
  await open("1\nenergy=1\nHe 0 0 0\n");
  await expect(panel.getByText("No frame has forces")).toBeVisible();
  await expect(panel.getByText("What is shown is still the molecule made here.")).toBeVisible();
  await open(DIATOMIC);
  await expect(panel.locator(".data-told")).toContainText("mine.xyz");
  await settled(page, panelOf("gradient-domain"));
  await expect(panel.locator('[data-part="costs"]')).toContainText("144");
  await expect(panel.getByText(/Trained on 24 geometries, tested on 6 others/)).toBeVisible();
  await panel.getByRole("button", { name: "Back to the molecule made here" }).click();
});

test("Figures 2 to 5: curves, a motion that is played, a spectrum and a warning light", async ({ page }) => {
  await page.goto("./#/molecule/molecule-curves?v=1&curveRepeats=1");
  await settled(page, panelOf("molecule-curves"));
  const curves = page.locator(panelOf("molecule-curves"));
  await expect(curves.getByText("4 sample sets, seed 1.")).toBeVisible();
  await expectVerdict(page, "leastAtMostSizes", "holds");

  const motion = await goTo(page, "learned-dynamics");
  const row = (name: string) => motion.getByRole("row", { name });
  await expect(row("energy-conserving").locator("td").last()).toHaveText("all the time");
  await expect(row("of distances").locator("td").last()).toHaveText(/ps$/);
  await motion.getByRole("button", { name: "Step" }).click();
  await expect(motion.locator(".play-time")).toHaveText("50 of 1000 fs");
  await motion.getByRole("button", { name: "Play" }).click();
  await motion.getByRole("button", { name: "Pause" }).click();
  await expect(motion.locator(".play-time")).not.toHaveText("50 of 1000 fs");
  for (const is of ["ownEnergyKept", "angularMomentumKept", "distancesDrift"]) await expectVerdict(page, is, "holds");
  expect(await axe(page, panelOf("learned-dynamics"))).toEqual([]);

  const spectrum = await goTo(page, "spectrum");
  // Water: one bending and two stretching vibrations.
  await expect(spectrum.locator(".vibration-table tbody tr")).toHaveCount(3);
  await expectVerdict(page, "linesAgree", "holds");

  const heating = await goTo(page, "heating");
  await expect(heating.locator(".warning-light")).toHaveAttribute("data-light", "known");
  await expect(heating.locator(".run-bar").last()).toContainText(
    /On learnt forces .*On true forces the molecule stays whole/,
  );
  for (let step = 0; step < 9; step++) await heating.getByRole("button", { name: "Step" }).click();
  await expect(heating.locator(".warning-light")).not.toHaveAttribute("data-light", "known");
  await expectVerdict(page, "lightWarns", "holds");
  expect(await axe(page, panelOf("heating"))).toEqual([]);
});
