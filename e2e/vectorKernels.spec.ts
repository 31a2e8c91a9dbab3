import type { Locator, Page } from "@playwright/test";
import { axe, expect, settled, test } from "./support/fixtures.ts";

type PanelId = "matrix-kernel" | "ambiguity" | "vector-priors";

/** Opens one of the chapter's figures and waits for its numbers. */
async function open(page: Page, panel: PanelId, query = ""): Promise<Locator> {
  await page.goto(`./#/vector-fields/${panel}${query}`);
  const selector = `[data-panel="${panel}"]`;
  await settled(page, selector);
  return page.locator(selector);
}

/** A percentage as it stands in a readout, as a number; a power of ten is less than a tenth of one. */
async function perCent(list: Locator, row: string): Promise<number> {
  const text = await list.locator("div").filter({ hasText: row }).first().locator("dd").innerText();
  const found = /([−\d.]+) %/.exec(text);
  return found === null ? 0 : Number(found[1].replace("−", "-"));
}

/** The 2 × 2 numbers under a matrix. */
async function numbers(panel: Locator, matrix: number): Promise<number[]> {
  const texts = await panel.locator(".matrix-row > div").nth(matrix).locator(".block-numbers span").allInnerTexts();
  return texts.map((text) => Number(text.replace("−", "-")));
}

test("blocks light up with their points, and the divergence-free block is the curl-free one turned", async ({
  page,
}) => {
  const panel = await open(page, "matrix-kernel");
  await expect(panel.locator(".block-matrix")).toHaveCount(4);
  // Four points: 16 numbers, and three times 16 blocks.
  await expect(panel.locator(".block-matrix button")).toHaveCount(64);
  const curlFree = panel.getByRole("table", { name: "The curl-free kernel’s matrix of 4 × 4 blocks" });
  await curlFree.getByRole("button", { name: /^Points 4 and 3:/ }).hover();
  await expect(panel.locator(".block-readout").first()).toContainText("r4, r3");
  await expect(panel.locator(".block-matrix button[aria-pressed=true]")).toHaveCount(4);
  await expect(panel.locator('.handle[data-selected="true"]')).toHaveCount(6);

  // Pointing at a point lights up its block with point 1, whose column is drawn.
  await panel
    .getByLabel(/^Point 3/)
    .nth(1)
    .hover();
  await expect(panel.locator(".block-readout").first()).toContainText("r3, r1");
  await curlFree.getByRole("button", { name: /^Points 4 and 3:/ }).hover();
  await expect(panel.locator(".block-readout").first()).toContainText("r4, r3");

  const [k] = await panel
    .locator(".block-readout")
    .first()
    .innerText()
    .then((text) => text.split("=").slice(-1));
  const independent = await numbers(panel, 1);
  expect(independent).toEqual([Number(k), 0, 0, Number(k)]);
  const [xx, xy, yx, yy] = await numbers(panel, 2);
  expect(xy).toBe(yx);
  const turned = await numbers(panel, 3);
  for (const [i, value] of [yy, -yx, -xy, xx].entries()) expect(turned[i]).toBeCloseTo(value, 2);

  // Half of each: off the diagonal all cancels, and the mean of the two diagonals is left twice.
  await panel.getByRole("combobox", { name: "Beside them" }).selectOption("half");
  await expect(panel.getByRole("table", { name: "The half of each kernel’s matrix of 4 × 4 blocks" })).toBeVisible();
  const half = await numbers(panel, 1);
  expect([half[1], half[2]]).toEqual([0, 0]);
  for (const i of [0, 3]) expect(half[i]).toBeCloseTo((xx + yy) / 2, 1);

  await panel.getByRole("button", { name: /^Show the code/ }).click();
  await expect(panel.getByRole("region", { name: "Source of src/matrixKernels/hessianKernel.ts" })).toContainText(
    "createHessianKernel",
  );

  // The same by keys, block by block.
  await curlFree.locator("button[aria-pressed=true]").focus();
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("ArrowLeft");
  await expect(curlFree.locator("button:focus")).toHaveAccessibleName(/^Points 3 and 2:/);
  await expect(panel.locator(".block-readout").first()).toContainText("r3, r2");
  expect(await axe(page, '[data-panel="matrix-kernel"]')).toEqual([]);
});

test("the force is moved and turned by hand and by keys, and the fields follow", async ({ page }) => {
  const panel = await open(page, "matrix-kernel");
  const description = panel.locator(".plot-description").nth(2);
  const before = await description.innerText();
  const force = panel.locator('.handle[aria-label^="Point 1, with the unit force"]').nth(2);
  const box = await force.boundingBox();
  if (box === null) throw new Error("The handle is not on the page.");
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.down();
  for (let i = 1; i <= 10; i++) await page.mouse.move(box.x + box.width / 2 - 4 * i, box.y + box.height / 2 + 2 * i);
  await expect(description).not.toHaveText(before);
  await page.mouse.up();
  await expect(page).toHaveURL(/blockPoints=-\d/);

  const direction = panel.locator('.handle[aria-label^="Direction of the unit force"]').first();
  await direction.focus();
  for (let i = 0; i < 4; i++) await page.keyboard.press("ArrowUp");
  await expect(direction).not.toHaveAccessibleName(/: 30 degrees$/);
  await expect(page).toHaveURL(/forceAngle=/);
  await page.keyboard.press("Tab");
  await settled(page, '[data-panel="matrix-kernel"]');

  // Straight up, the curl-free field at a point is the second column of its block.
  await panel.getByRole("textbox", { name: "Direction of the force, as a number" }).fill("90");
  await page.keyboard.press("Enter");
  await settled(page, '[data-panel="matrix-kernel"]');
  const [, xy, , yy] = await numbers(panel, 2);
  const said = (await panel.locator(".plot-description").nth(1).innerText()).replaceAll("−", "-");
  const [, x, y] = /at point 2 \((\S+), (\S+)\)/.exec(said) ?? [];
  expect(Number(x)).toBeCloseTo(xy, 1);
  expect(Number(y)).toBeCloseTo(yy, 1);
});

test("γ moves a saddle from one part to the other at no cost, and cannot move a source and a vortex", async ({
  page,
}) => {
  const panel = await open(page, "ambiguity");
  const list = panel.getByLabel("What the split costs", { exact: true });
  const gamma = panel.getByRole("textbox", { name: "Curl-free share, as a number" });
  const set = async (value: string) => {
    await gamma.fill(value);
    await gamma.press("Enter");
    await settled(page, '[data-panel="ambiguity"]');
    return { taken: await perCent(list, "in the curl-free part"), error: await perCent(list, "leave-one-out error") };
  };
  const errors: number[] = [];
  let before = -1;
  for (const value of ["0", "0.25", "0.5", "0.75", "1"]) {
    const { taken, error } = await set(value);
    expect(taken).toBeGreaterThan(before);
    before = taken;
    errors.push(error);
  }
  expect(before).toBeGreaterThan(97);
  expect(Math.max(...errors)).toBeLessThan(1.5 * Math.min(...errors));
  expect(await perCent(list, "at the worst γ")).toBeLessThan(2);
  await expect(list).toContainText("10−16");
  await set("0.5");
  await panel.getByRole("combobox", { name: "Field", exact: true }).selectOption("chapter");
  await settled(page, '[data-panel="ambiguity"]');
  await expect.poll(() => perCent(list, "at the worst γ")).toBeGreaterThan(50);
  expect(await perCent(list, "at the best γ")).toBeLessThan(10);
  const { taken: less } = await set("0.25");
  const { taken: more } = await set("0.75");
  expect(Math.abs(more - less)).toBeLessThan(10);
});

test("each kernel refuses the other’s field, and the independent one neither", async ({ page }) => {
  const panel = await open(page, "vector-priors");
  const scores = (fit: string) => panel.getByLabel(`Scores of The ${fit} fit`, { exact: true });
  const explained = (fit: string) => perCent(scores(fit), "explained");
  expect(await explained("divergence-free")).toBeGreaterThan(99);
  expect(await explained("independent")).toBeGreaterThan(95);
  expect(await explained("curl-free")).toBeLessThan(20);

  await panel.getByRole("combobox", { name: "Field to learn" }).selectOption("source");
  await settled(page, '[data-panel="vector-priors"]');
  expect(await explained("curl-free")).toBeGreaterThan(99);
  expect(await explained("divergence-free")).toBeLessThan(20);

  // What the table says of many draws.
  const cell = async (row: number, column: number) =>
    Number(
      (await panel.locator(".refusal-table tbody tr").nth(row).locator("strong").nth(column).innerText())
        .replace(/[>%\s]/g, "")
        .replace("−", "-"),
    );
  await expect(panel.locator(".refusal-table caption")).toContainText("20 draws");
  expect(await cell(1, 1)).toBeGreaterThan(99);
  expect(await cell(1, 2)).toBeLessThan(20);
  expect(await cell(2, 1)).toBeLessThan(20);
  expect(await cell(0, 1)).toBeGreaterThan(30);
  expect(await cell(0, 1)).toBeLessThan(70);
});

test("fits that fail are told once, and leave their numbers open", async ({ page }) => {
  const panel = await open(page, "vector-priors", "?lambda=0&ownRidge=shared&sigma=20");
  await expect(panel.locator(".problem")).toHaveCount(1);
  await expect(panel.getByLabel("Scores of The curl-free fit", { exact: true })).toHaveText(/ridge λ–$/);
  await expect(panel.locator(".refusal-table caption")).toContainText("20 draws");
  await expect(panel).not.toContainText(/NaN|undefined/);
});

test("draws are drawn anew by a button, and looked at in five ways", async ({ page }) => {
  const panel = await open(page, "vector-priors");
  const kinds = () =>
    panel
      .locator(".field-row")
      .first()
      .locator(".js-plotly-plot")
      .evaluateAll((plots) =>
        plots.map((plot) =>
          "data" in plot && Array.isArray(plot.data) ? plot.data.map(({ type }) => type).join(" ") : "",
        ),
      );
  const look = panel.getByRole("combobox", { name: "Draws shown as" });
  await expect.poll(kinds).toEqual(Array(3).fill("heatmap quiver"));
  await look.selectOption("streamlines");
  await expect.poll(kinds).toEqual(Array(3).fill("heatmap scatter quiver"));
  await look.selectOption("curl");
  await expect.poll(kinds).toEqual(Array(3).fill("heatmap quiver"));
  await expect(panel.locator(".color-bar")).toContainText("curl");
  await panel.getByRole("button", { name: "Draw others" }).click();
  await expect(page).toHaveURL(/drawSeed=2/);
  await settled(page, '[data-panel="vector-priors"]');
});
