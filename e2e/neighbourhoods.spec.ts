import type { Locator, Page } from "@playwright/test";
import { axe, expect, settled, test } from "./support/fixtures.ts";

/** A panel of the chapter on representations, brought into view and at rest. */
async function open(page: Page, id: string, query = ""): Promise<Locator> {
  await page.goto(`./#/representations/${id}${query}`);
  // The link leads to the figure by itself.
  await settled(page, `#${id}`);
  return page.locator(`#${id}`);
}

test("an atom's surroundings: chosen in the picture, moved through the cutoff, the same when turned", async ({
  page,
}) => {
  const panel = await open(page, "symmetry-functions");
  const molecule = panel.getByRole("img", { name: "The molecule, its atoms to be chosen" });
  const middle = panel.getByRole("combobox", { name: "Atom in the middle" });
  await expect(middle).toHaveValue("3");

  // All four symmetries are told, and none of them changes a number.
  const changes = panel.getByRole("table", { name: "Largest change of any of these numbers" });
  await expect(changes.getByRole("row")).toHaveCount(4);
  await expect(changes.locator('[data-changed="true"]')).toHaveCount(0);

  // The neighbour goes out by the arrow keys: one undo step for a key held down.
  const pull = panel.getByRole("textbox", { name: "Neighbour moved by, as a number" });
  const handle = panel.getByRole("button", { name: /^Neighbour H5: 2\.1\d Å away/ });
  await handle.focus();
  await page.keyboard.press("Shift+ArrowRight");
  await expect(pull).toHaveValue("0.1");
  await settled(page, "#symmetry-functions");
  await expect(panel.getByRole("button", { name: /^Neighbour H5: 2\.2\d Å away/ })).toBeFocused();
  await expect(page).toHaveURL(/pull=0\.1/);

  // Only the hard cutoff jumps: by exp(−2·0.9²).
  const jumps = panel.getByRole("row", { name: /jump of G ?1/ }).getByRole("cell");
  await expect(jumps).toHaveText(["none", "−0.198"]);

  // Another atom: by Enter in the picture, and by a press on it.
  await molecule.focus();
  await page.keyboard.press("Enter");
  await expect(middle).toHaveValue("4");
  await expect(pull).toHaveValue("0");
  await settled(page, "#symmetry-functions");
  const first = panel.locator(".molecule-labels span", { hasText: /^1$/ });
  const box = await first.boundingBox();
  if (box === null) throw new Error("The first atom is not shown.");
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
  await expect(middle).toHaveValue("1");
  await expect(panel.getByText("Neighbours of H1 by distance")).toBeVisible();
  await settled(page, "#symmetry-functions");
  expect(await axe(page, "#symmetry-functions")).toEqual([]);
});

test("each switch takes what belongs to it, and learnt forces keep what they know of", async ({ page }) => {
  const panel = await open(page, "noether");
  const said = async (quantity: string) =>
    (await panel.locator(`[data-quantity="${quantity}"] small`).textContent()) ?? "";
  expect(await said("momentum")).toBe("drifts by 4.2");
  expect(await said("angularMomentum")).toMatch(/^kept/);
  expect(await said("energy")).toMatch(/^kept/);

  await panel.getByRole("checkbox", { name: "Uniform field" }).uncheck();
  await panel.getByRole("checkbox", { name: "Pulsing ε" }).check();
  await expect.poll(() => said("energy")).toMatch(/^drifts/);
  await settled(page, "#noether");
  expect(await said("momentum")).toMatch(/^kept/);
  await expect(page).toHaveURL(/pulseOn=1/);

  // It moves, pauses, and steps; and begins again.
  const atom = panel.locator(".moving-atoms circle").first();
  const start = await atom.getAttribute("transform");
  await panel.getByRole("button", { name: "Play" }).click();
  await expect.poll(() => atom.getAttribute("transform")).not.toBe(start);
  await panel.getByRole("button", { name: "Pause" }).click();
  const paused = await atom.getAttribute("transform");
  await panel.getByRole("button", { name: "Step" }).click();
  await expect.poll(() => atom.getAttribute("transform")).not.toBe(paused);
  await panel.getByRole("button", { name: "Reset" }).click();
  await expect.poll(() => atom.getAttribute("transform")).toBe(start);
  expect(await axe(page, "#noether")).toEqual([]);

  await panel.getByRole("radio", { name: "learnt forces" }).check({ force: true });
  const table = panel.getByRole("table", { name: "Largest change while the cluster is one" });
  await expect(
    table
      .getByRole("row", { name: /energy of coordinates/ })
      .getByRole("cell")
      .first(),
  ).toHaveText(/^drifts/, {
    timeout: 30_000,
  });
  await expect(
    table
      .getByRole("row", { name: /energy of distances/ })
      .getByRole("cell")
      .first(),
  ).toHaveText(/^kept/);
  await settled(page, "#noether");
  expect(await axe(page, "#noether")).toEqual([]);
});

test.describe("where motion is not wanted", () => {
  test.use({ contextOptions: { reducedMotion: "reduce" } });

  test("the cluster is at its end at once", async ({ page }) => {
    const panel = await open(page, "noether");
    await panel.getByRole("button", { name: "Play" }).click();
    await expect(panel.locator(".play-time")).toHaveText("time 12.00 of 12");
    await expect(panel.getByRole("button", { name: "Play" })).toBeVisible();
  });
});
