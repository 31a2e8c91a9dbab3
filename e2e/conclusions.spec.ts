import { axe, expect, settled, test } from "./support/fixtures.ts";

test("everything is measured again, with the seed of the link or a fresh one, and can be stopped", async ({ page }) => {
  await page.goto("./#/conclusions/take-home?v=1&seed=2718&draws=1");
  const panel = page.locator('[data-panel="take-home"]');
  await settled(page, '[data-panel="take-home"]');
  await expect(panel.getByText("Measured just now, with seed 2718.")).toBeVisible();
  for (const is of ["noWork", "turnsAlong", "moleculeKeepsEnergy"]) {
    const claim = page.locator(`[data-claim="${is}"]`);
    await claim.scrollIntoViewIfNeeded();
    await expect(claim).toHaveAttribute("data-verdict", "holds");
  }
  // What the slides have wrong is measured when it is read.
  await page.getByRole("heading", { name: "Where this notebook differs" }).scrollIntoViewIfNeeded();
  await expect(page.getByText("27.1 in ångström, 14.3 in bohr")).toBeVisible();
  await expect(page.getByText("180 unsorted, 12 sorted")).toBeVisible();
  expect(await axe(page)).toEqual([]);

  await panel.scrollIntoViewIfNeeded();
  await panel.getByRole("textbox", { name: "Draws" }).fill("20");
  await page.keyboard.press("Enter");
  await panel.getByRole("button", { name: "Cancel" }).click();
  await panel.getByRole("button", { name: "Go on" }).click();
  await expect(panel.getByRole("button", { name: "Cancel" })).toBeVisible();
  await panel.getByRole("textbox", { name: "Draws" }).fill("1");
  await page.keyboard.press("Enter");
  await panel.getByRole("button", { name: "Fresh seeds" }).click();
  await expect(panel.getByRole("textbox", { name: "Seed" })).not.toHaveValue("2718");
  await expect(panel.getByText(/Measured just now, with seed \d+\./)).toBeVisible();

  // Without a seed in the link, this visit has one of its own, which can be kept.
  await panel.getByRole("textbox", { name: "Seed" }).fill("0");
  await page.keyboard.press("Enter");
  const keep = panel.getByRole("button", { name: /Keep this visit’s seed/ });
  const seed = (await keep.innerText()).match(/\d+/)?.[0] ?? "none";
  await keep.click();
  await expect(panel.getByRole("textbox", { name: "Seed" })).toHaveValue(seed);
  await expect(keep).toBeHidden();
});
