import type { Locator, Page } from "@playwright/test";
import { axe, expect, settled, test } from "./support/fixtures.ts";

const panelOf = (id: string) => `[data-panel="${id}"]`;

/** Opens one of the chapter's figures and waits for its numbers. */
async function open(page: Page, id: string, query = ""): Promise<Locator> {
  await page.goto(`./#/representations/${id}${query}`);
  await settled(page, panelOf(id));
  return page.locator(panelOf(id));
}

/** The cells of a row of the table of changes: coordinates, matrix, sorted, spectrum. */
const changes = (panel: Locator, row: string) => panel.getByRole("row", { name: row }).getByRole("cell");
const claim = (page: Page, is: string) => page.locator(`[data-claim="${is}"]`);

test("Figure 1: a molecule is turned by hand and by keys, moved, renumbered and stretched, and typed in", async ({
  page,
}) => {
  const panel = await open(page, "molecule");
  const molecule = panel.getByRole("img", { name: "The molecule in space" });
  await expect(panel.locator(".molecule")).toHaveAttribute("data-state", "drawn");
  await expect(panel.locator(".molecule-labels span").first()).toHaveText("1");
  await expect(changes(panel, "turned").first()).toHaveText("–");
  for (const is of ["matrixIsInvariant", "matrixKnowsOrder", "spectrumIsInvariant", "stretchIsSeen"]) {
    await claim(page, is).scrollIntoViewIfNeeded();
    await expect(claim(page, is)).toHaveAttribute("data-verdict", "holds");
  }
  await molecule.scrollIntoViewIfNeeded();

  // A drag is one step to undo, and changes the coordinates alone.
  const box = await molecule.boundingBox();
  if (box === null) throw new Error("The molecule is not on the page.");
  await page.mouse.move(box.x + 100, box.y + 80);
  await page.mouse.down();
  for (let i = 1; i <= 6; i++) await page.mouse.move(box.x + 100 + 12 * i, box.y + 80 + 4 * i);
  await page.mouse.up();
  await expect(changes(panel, "turned").first()).toHaveText(/^≠/);
  for (const k of [1, 2, 3]) await expect(changes(panel, "turned").nth(k)).toHaveText(/^= 0/);
  await page.keyboard.press("Control+z");
  await expect(changes(panel, "turned").first()).toHaveText("–");

  await molecule.focus();
  await page.keyboard.press("ArrowRight");
  await expect(panel.getByRole("textbox", { name: "Turn about y" })).toHaveValue("7.5");
  await page.keyboard.press("Shift+ArrowUp");
  await expect(panel.getByRole("textbox", { name: "Shift along y" })).toHaveValue("0.1");
  await panel.getByRole("button", { name: "Another" }).click();
  await expect(changes(panel, "in another order").nth(1)).toHaveText(/^≠/);
  await expect(changes(panel, "in another order").nth(3)).toHaveText(/^= 0/);
  await panel.getByRole("button", { name: "As listed" }).click();
  await panel.getByLabel("Second atom to swap").selectOption("C4");
  await expect(panel.getByRole("checkbox", { name: "Swap" })).toBeChecked();
  await expect(changes(panel, "in another order").nth(1)).toHaveText(/^≠/);
  // The bond's handle, now at other places of the list: pulled along the bond, and by keys.
  const handle = panel.getByRole("slider", { name: "Bond C3–C4" });
  const stretch = panel.getByRole("textbox", { name: "Stretch" });
  await handle.hover();
  const at = await handle.boundingBox();
  if (at === null) throw new Error("The bond has no handle.");
  await page.mouse.down();
  for (let i = 1; i <= 4; i++) await page.mouse.move(at.x + at.width / 2 + 5 * i, at.y + at.height / 2);
  await page.mouse.up();
  expect(Number(await stretch.inputValue())).toBeGreaterThan(0.05);
  await expect.poll(async () => (await handle.boundingBox())?.x).toBeGreaterThan(at.x + 5);
  await handle.press("Home");
  await handle.press("PageUp");
  await expect(stretch).toHaveValue("-0.2");
  await expect(handle).toHaveAttribute("aria-valuetext", "1.13 Å long");
  for (const k of [0, 1, 2, 3]) await expect(changes(panel, "a bond stretched").nth(k)).toHaveText(/^≠/);
  // The matrix is walked through by keys.
  await panel.getByRole("button", { name: "C1 with itself" }).focus();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowDown");
  await expect(panel.locator(".pair-line")).toHaveText(/^H2 with itself, ½ Z².⁴: 0.5000 hartree$/);
  await panel.locator(".segments").getByText("spectrum", { exact: true }).click();
  await expect(panel.getByText("Spectrum of the Coulomb matrix")).toBeVisible();
  expect(await axe(page, panelOf("molecule"))).toEqual([]);

  // One's own: what is wrong is said with its line, and the last good figure stays.
  await panel.getByLabel("Molecule", { exact: true }).selectOption("own");
  const text = panel.getByRole("textbox", { name: "XYZ file" });
  await text.fill("2\n\nH 0 0 0\nQ 0 0 0.92\n");
  await expect(panel.getByText("Line 4 has the element “Q”")).toBeVisible();
  await text.fill("2\n\nH 0 0 0\nF 0 0 0.92\n");
  await expect(panel.getByText("Line 4")).toHaveCount(0);
  await expect(panel.locator(".molecule-labels span:not([data-axis])")).toHaveCount(2);
  // Wherever its origin is, and however long it is, the molecule is in the picture.
  await text.fill("3\n\nC 40 0 0\nC 50 0 0\nC 60 0 0\n");
  await expect(panel.locator(".molecule-labels span:not([data-axis])")).toHaveCount(3);
  await expect
    .poll(() =>
      panel.locator(".molecule").evaluate((view) => {
        const frame = view.getBoundingClientRect();
        return [...view.querySelectorAll(".molecule-labels span:not([data-axis])")].every((label) => {
          const { left, right } = label.getBoundingClientRect();
          return left >= frame.left && right <= frame.right;
        });
      }),
    )
    .toBe(true);
  await panel.getByLabel("A molecule as an XYZ file").setInputFiles({
    name: "two.xyz",
    mimeType: "chemical/x-xyz",
    buffer: Buffer.from("1\r\nfirst\r\nHe 0 0 0\r\n1\r\nsecond\r\nNe 0 0 0\r\n"),
  });
  await expect(text).toHaveValue("1\nfirst\nHe 0 0 0\n");
  expect(await axe(page, panelOf("molecule"))).toEqual([]);

  // What is saved and described knows the molecule.
  await panel.getByRole("button", { name: /Describe/ }).click();
  await expect(page.getByRole("dialog")).toContainText("The molecule in space");
});

test("Figure 2: all orders are counted, the sorted matrices stepped through, and one of them jumps", async ({
  page,
}) => {
  const panel = await open(page, "orders");
  const counts = panel.getByLabel("Orders and matrices");
  await expect(counts).toContainText("720 of 720");
  await expect(counts).toContainText("180");
  await expect(panel.getByText("Sorted matrix 1 of 12")).toBeVisible();
  await expect(claim(page, "sortingIsNotUnique")).toHaveAttribute("data-verdict", "holds");
  await expect(claim(page, "sortedJumps")).toHaveAttribute("data-verdict", "holds");
  const thumbs = panel.getByRole("group", { name: "Different sorted matrices" }).getByRole("button");
  await expect(thumbs).toHaveCount(12);
  await thumbs.first().focus();
  await page.keyboard.press("ArrowRight");
  await expect(panel.getByText("Sorted matrix 2 of 12")).toBeVisible();
  await expect(thumbs.nth(1)).toBeFocused();
  await panel.getByRole("textbox", { name: "Displacement along x" }).fill("-0.02");
  await page.keyboard.press("Enter");
  await expect(panel.getByText("Sorted, H1 moved −0.02 Å")).toBeVisible();
  expect(await axe(page, panelOf("orders"))).toEqual([]);

  // Too many to try: said in one sentence, and what was counted stays.
  await panel.getByLabel("Molecule", { exact: true }).selectOption("benzene");
  await expect(panel.getByText("too many to try")).toBeVisible();
  await expect(panel.getByText("Sorted matrix 2 of 12")).toBeVisible();
  await panel.getByLabel("Molecule", { exact: true }).selectOption("water");
  await expect(claim(page, "sortingIsNotUnique")).toHaveAttribute("data-verdict", "broken");
});

test("Figures 3 and 5: twins are searched for, and sizes measured", async ({ page }) => {
  const panel = await open(page, "twins");
  await expect(claim(page, "twinsDiffer")).toHaveAttribute("data-verdict", "pending");
  const differs = panel.getByLabel("What differs", { exact: true });
  await expect(differs).toContainText("–");
  await panel.getByRole("button", { name: "Search for twins" }).click();
  await expect(panel.getByText(/Found at/)).toBeVisible();
  await expect(differs).toContainText("kcal/mol");
  await expect(claim(page, "twinsDiffer")).toHaveAttribute("data-verdict", "holds");
  await expect(claim(page, "twinsHaveTwoEnergies")).toHaveAttribute("data-verdict", "holds");
  await panel.getByRole("button", { name: "Search elsewhere" }).click();
  await expect(panel.getByText(/Found at.*seed 2/)).toBeVisible();
  // Both turn together.
  const places = () =>
    panel.locator(".molecule-labels span").evaluateAll((all) => all.map((span) => span.getAttribute("style")));
  const before = await places();
  await panel.getByRole("img", { name: "First geometry" }).focus();
  await page.keyboard.press("ArrowUp");
  await expect.poll(async () => (await places()).filter((place, k) => place !== before[k]).length).toBeGreaterThan(8);
  expect(await axe(page, panelOf("twins"))).toEqual([]);

  const sizes = page.locator(panelOf("sizes"));
  await sizes.scrollIntoViewIfNeeded();
  await settled(page, panelOf("sizes"));
  await expect(sizes.getByText(/Measured just now on this computer, from 5 to 50 atoms/)).toBeVisible();
  await expect(claim(page, "matrixGrowsQuadratically")).toHaveAttribute("data-verdict", "holds");
  await sizes.getByLabel("Sorted Coulomb matrix").check();
  await expect(sizes.getByRole("row", { name: "Sorted Coulomb matrix" })).toContainText("1275");
  expect(await axe(page, panelOf("sizes"))).toEqual([]);
});

test("On a telephone a long measure in the text goes over several lines, and the page does not scroll sideways", async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await open(page, "noether");
  await claim(page, "allConserved").scrollIntoViewIfNeeded();
  await expect(claim(page, "allConserved")).toHaveAttribute("data-verdict", "holds");
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
});
