import type { Locator, Page } from "@playwright/test";
import { axe, expect, settled, test } from "./support/fixtures.ts";

const panelOf = (id: string) => `[data-panel="${id}"]`;
const claim = (page: Page, is: string) => page.locator(`[data-claim="${is}"]`);

async function expectVerdict(page: Page, is: string, verdict: string): Promise<void> {
  await claim(page, is).scrollIntoViewIfNeeded();
  await expect(claim(page, is)).toHaveAttribute("data-verdict", verdict);
}

async function show(page: Page, id: string): Promise<Locator> {
  const panel = page.locator(panelOf(id));
  await panel.scrollIntoViewIfNeeded();
  await settled(page, panelOf(id));
  return panel;
}

test("charges are dragged, added, edited, typed and removed; the origin moves; a molecule takes their place", async ({
  page,
}) => {
  await page.goto("./#/multipoles/charges?v=1&maximumCount=25&repeats=2");
  await settled(page, panelOf("charges"));
  const panel = page.locator(panelOf("charges"));
  const moments = panel.getByLabel("Moments about the origin");
  const table = panel.getByRole("textbox", { name: "All charges" });
  const charges = panel.getByRole("button", { name: /^Charge \d/ });
  await expect(moments).toContainText("0.700 e");
  await expect(charges).toHaveCount(3);

  // By keys: one step to undo, and the text follows.
  await charges.nth(1).focus();
  await page.keyboard.press("ArrowRight");
  await expect(table).toHaveValue("0  0  0  1\n1.25  0.4  0  -0.6\n-0.5  1  0  0.3");
  await expect(panel.getByText("Charge 2 at x = 1.25")).toBeVisible();
  await panel.getByRole("textbox", { name: "Its charge" }).fill("-0.7");
  await page.keyboard.press("Enter");
  await expect(moments).toContainText("0.600 e");
  await panel.getByRole("textbox", { name: "Its z" }).fill("0.5");
  await page.keyboard.press("Enter");
  await expect(table).toHaveValue(/1\.25 {2}0\.4 {2}0\.5 {2}-0\.7/);
  expect(await axe(page, panelOf("charges"))).toEqual([]);

  // By mouse: what is pressed on empty ground is added, what is dragged comes along.
  const map = panel.locator(".plot").first();
  await map.scrollIntoViewIfNeeded();
  const box = await map.boundingBox();
  if (box === null) throw new Error("The map is not on the page.");
  await page.mouse.click(box.x + 0.8 * box.width, box.y + 0.7 * box.height);
  await expect(charges).toHaveCount(4);
  const [x, y] = [box.x + 0.8 * box.width, box.y + 0.7 * box.height];
  await page.mouse.move(x, y);
  await page.mouse.down();
  for (let i = 1; i <= 5; i++) await page.mouse.move(x - 8 * i, y - 4 * i);
  await page.mouse.up();
  const before = await table.inputValue();
  await page.keyboard.press("Delete");
  await expect(charges).toHaveCount(3);
  await page.keyboard.press("Control+z");
  await expect(table).toHaveValue(before);

  // As a table: what is wrong is said with its line, and the last good charges stay.
  await table.fill("0 0 0 1\n1 0 zero -1");
  await expect(panel.getByText("Line 2 must be four numbers")).toBeVisible();
  await expect(charges).toHaveCount(4);
  await table.fill("0 0 0 1\n1 0 0 -1");
  await expect(charges).toHaveCount(2);
  await expect(moments).toContainText("4.80 D");

  // The origin's cross, by keys, and back.
  await panel.getByRole("button", { name: "Origin of the expansion" }).focus();
  await page.keyboard.press("Shift+ArrowRight");
  await expect(panel.getByRole("textbox", { name: "Origin moved along x" })).toHaveValue("0.25");
  await panel.getByRole("button", { name: "Origin to the centre" }).click();
  await expect(panel.getByRole("textbox", { name: "Origin moved along x" })).toHaveValue("0");

  await panel.getByRole("combobox", { name: "Charges", exact: true }).selectOption("water");
  await expect(moments).toContainText("2.35 D");
  await panel.locator(".segments").getByText("dipole", { exact: true }).click();
  await expect(panel.getByText("Expansion: charge and dipole")).toBeVisible();

  const fallOff = await show(page, "fall-off");
  const slopes = fallOff.getByLabel("Slopes");
  await expect(slopes).toContainText("−4.00");
  for (const is of ["afterCharge", "afterDipole", "afterQuadrupole", "printedGainsNothing"]) {
    await expectVerdict(page, is, "holds");
  }
  await fallOff.getByRole("combobox", { name: "Charges", exact: true }).selectOption("methane");
  await expectVerdict(page, "afterCharge", "broken");
  await fallOff.getByText("along a line").click();
  await fallOff.getByRole("textbox", { name: "Polar angle" }).fill("54.7");
  await page.keyboard.press("Enter");
  await settled(page, panelOf("fall-off"));
  expect(await axe(page, panelOf("fall-off"))).toEqual([]);

  const origin = await show(page, "origin");
  await expectVerdict(page, "firstMomentStays", "pending");
  await origin.getByRole("combobox", { name: "Charges", exact: true }).selectOption("water");
  await expectVerdict(page, "firstMomentStays", "holds");
  await expectVerdict(page, "nextMomentMoves", "holds");
  expect(await axe(page, panelOf("origin"))).toEqual([]);

  await show(page, "element-curves");
  await expectVerdict(page, "onePatternIsEasier", "holds");
  await expectVerdict(page, "covarianceHelpsAll", "holds");
  expect(await axe(page, panelOf("element-curves"))).toEqual([]);
});
