import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { axe, expect, reload, settled, test } from "./support/fixtures.ts";
import { drag, middle } from "./support/hands.ts";

const PANEL = "#samples";

const panelOf = (page: Page) => page.locator(PANEL);
const samplesOf = (page: Page) => panelOf(page).locator("[data-sample] .handle");
const sampleAt = (page: Page, number: number) => panelOf(page).locator(`[data-sample="${number}"] .handle`);
const button = (page: Page, name: string) => panelOf(page).getByRole("button", { name, exact: true });

async function open(page: Page, query = ""): Promise<void> {
  await page.goto(`./#/lab/samples${query}`);
  await expect(samplesOf(page).first()).toBeVisible();
  await settled(page, PANEL);
}

/** Where a sample says it is. */
async function placeOf(page: Page, number: number): Promise<{ x: number; y: number }> {
  const name = (await sampleAt(page, number).getAttribute("aria-label")) ?? "";
  const match = /x (-?[\d.]+), y (-?[\d.]+)/.exec(name);
  if (match === null) throw new Error(`“${name}” says no place`);
  return { x: Number(match[1]), y: Number(match[2]) };
}

async function bringIntoView(page: Page): Promise<void> {
  await panelOf(page).locator(".plot").scrollIntoViewIfNeeded();
}

async function paste(page: Page, text: string): Promise<void> {
  await button(page, "Import…").click();
  await page.getByLabel("Samples as text").fill(text);
  await page.getByRole("button", { name: "Use these samples" }).click();
}

/** Drops a file on the plot, as from a folder on the desktop. */
async function dropFile(page: Page, name: string, content: string): Promise<void> {
  const transfer = await page.evaluateHandle(
    ([fileName, text]) => {
      const data = new DataTransfer();
      data.items.add(new File([text], fileName, { type: "text/csv" }));
      return data;
    },
    [name, content] as const,
  );
  await panelOf(page).locator(".samples-plot").dispatchEvent("drop", { dataTransfer: transfer });
}

test("samples are added, moved and removed with the mouse, and it all can be undone", async ({ page }) => {
  await open(page, "?v=1&scheme=hand&points=1,1_-2,-3_3,-1");
  await bringIntoView(page);
  await expect(samplesOf(page)).toHaveCount(3);

  const [first, second] = [
    await middle(panelOf(page).locator('[data-sample="1"] .handle-shape')),
    await middle(panelOf(page).locator('[data-sample="2"] .handle-shape')),
  ];
  // Half way between two samples nothing else is.
  await page.mouse.click((first.x + second.x) / 2, (first.y + second.y) / 2);
  await expect(samplesOf(page)).toHaveCount(4);
  expect(await placeOf(page, 4)).toEqual({ x: expect.closeTo(-0.5, 1), y: expect.closeTo(-1, 1) });
  await expect(panelOf(page).getByRole("status")).toContainText("Sample 4 added.");

  await drag(panelOf(page).locator('[data-sample="1"] .handle-shape'), 60, -40);
  const moved = await placeOf(page, 1);
  expect(moved.x).toBeGreaterThan(1.5);
  expect(moved.y).toBeGreaterThan(1.3);

  await page.keyboard.press("Delete");
  await expect(samplesOf(page)).toHaveCount(3);
  expect(await placeOf(page, 1)).toEqual({ x: -2, y: -3 });

  await button(page, "Undo").click();
  expect(await placeOf(page, 1)).toEqual(moved);
  // One drag is one step.
  await button(page, "Undo").click();
  expect(await placeOf(page, 1)).toEqual({ x: 1, y: 1 });
  await button(page, "Undo").click();
  await expect(samplesOf(page)).toHaveCount(3);
  await expect(button(page, "Undo")).toBeDisabled();
  await button(page, "Redo").click();
  await button(page, "Redo").click();
  expect(await placeOf(page, 1)).toEqual(moved);
});

test("a sample just added has the focus, so that Delete takes it back", async ({ page }) => {
  await open(page, "?v=1&N=7");
  await bringIntoView(page);
  const plot = await middle(panelOf(page).locator(".plot-area"));
  await page.mouse.click(plot.x + 3, plot.y + 3);
  await expect(samplesOf(page)).toHaveCount(8);
  await expect(sampleAt(page, 8)).toBeFocused();
  await page.keyboard.press("Delete");
  await expect(samplesOf(page)).toHaveCount(7);
});

test("the first edit takes the scheme’s samples over, and says so; a number that can’t be is refused before", async ({
  page,
}) => {
  await open(page, "?v=1&N=7");
  await bringIntoView(page);
  const field = panelOf(page).getByLabel("Number of samples, as a number");
  for (const [typed, why] of [
    ["4", "4 is too small"],
    ["2001", "2001 is too large"],
    ["7.5", "7.5 is not whole"],
    ["many", "“many” is not one"],
  ] as const) {
    await field.fill(typed);
    const sentence = `N must be a whole number between 5 and 2000; ${why}.`;
    await expect(panelOf(page).getByText(sentence)).toBeVisible();
    await expect(field).toHaveAccessibleDescription(sentence);
    await expect(samplesOf(page)).toHaveCount(7);
  }
  await field.press("Escape");

  const before = await Promise.all([1, 2, 3, 4, 5, 6, 7].map((number) => placeOf(page, number)));
  await sampleAt(page, 3).focus();
  await page.keyboard.press("Delete");
  await expect(samplesOf(page)).toHaveCount(6);
  await settled(page, PANEL);
  const after = await Promise.all([1, 2, 3, 4, 5, 6].map((number) => placeOf(page, number)));
  // Placed samples are rounded to a thousandth.
  const near = ({ x, y }: { x: number; y: number }) => ({ x: expect.closeTo(x, 1), y: expect.closeTo(y, 1) });
  expect(after).toEqual(before.filter((_, i) => i !== 2).map(near));
  await expect(panelOf(page).getByRole("status")).toContainText("now placed by hand; choose a scheme to draw anew");
  await expect(field).toBeDisabled();
  await expect(field).toHaveValue("6");

  await panelOf(page).getByLabel("Sampling").selectOption("uniform");
  await expect(samplesOf(page)).toHaveCount(7);
  expect(await placeOf(page, 3)).toEqual(before[2]);
  await button(page, "Draw another sample").click();
  await expect(panelOf(page).getByLabel("Seed")).toHaveValue("2");
  await expect.poll(() => placeOf(page, 3)).not.toEqual(before[2]);
  await expect(samplesOf(page)).toHaveCount(7);
});

test("everything can be done by keyboard, with one tab stop for all samples", async ({ page }) => {
  await open(page, "?v=1&scheme=hand&points=1,1_-2,-3_3,-1");
  await expect(panelOf(page).locator("[data-sample] .handle[tabindex='0']")).toHaveCount(1);
  await sampleAt(page, 1).focus();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowUp");
  const stepped = await placeOf(page, 1);
  expect(stepped.x).toBeCloseTo(1.2, 6);
  expect(stepped.y).toBeCloseTo(1.2, 6);

  await page.keyboard.press("PageDown");
  await expect(sampleAt(page, 2)).toBeFocused();
  await page.keyboard.press("PageUp");
  await page.keyboard.press("End");
  await expect(sampleAt(page, 3)).toBeFocused();
  await page.keyboard.press("Delete");
  await expect(samplesOf(page)).toHaveCount(2);
  await expect(sampleAt(page, 2)).toBeFocused();

  await page.keyboard.press("Tab");
  const crosshair = panelOf(page).getByRole("button", { name: /^Add a sample at/ });
  await expect(crosshair).toBeFocused();
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("Enter");
  await expect(samplesOf(page)).toHaveCount(3);
  expect(await placeOf(page, 3)).toEqual({ x: -0.2, y: 0 });

  await page.keyboard.press("Shift+Tab");
  await expect(sampleAt(page, 3)).toBeFocused();
  for (let left = 2; left >= 0; left--) {
    await page.keyboard.press("Delete");
    await expect(samplesOf(page)).toHaveCount(left);
  }
  await expect(crosshair).toBeFocused();
  await expect(panelOf(page).locator(".problem")).toContainText("There are no samples");
  await page.keyboard.press("Enter");
  await expect(samplesOf(page)).toHaveCount(1);
  await expect(panelOf(page).locator(".problem")).toHaveCount(0);
});

test("a table is pasted, and comes out as it went in", async ({ page }) => {
  await open(page);
  await paste(page, "fy;X;Y;f_x\n0.25;1;2;-0.5\n3;-1.23456;0;1e-3");
  await expect(page.getByRole("dialog")).toBeHidden();
  await expect(samplesOf(page)).toHaveCount(2);
  await expect(panelOf(page).getByRole("status")).toContainText("2 samples imported.");
  await settled(page, PANEL);

  const saving = page.waitForEvent("download");
  await button(page, "Save").click();
  const file = await (await saving).path();
  expect(await readFile(file, "utf8")).toBe("x,y,fx,fy\n1,2,-0.5,0.25\n-1.23456,0,0.001,3\n");
});

test("a table that can’t be read is refused in one sentence, and the samples stay", async ({ page }) => {
  await open(page, "?v=1&N=6");
  await paste(page, "x,y,fx,fy\n1,2,3,4\n1,2,NaN,4");
  await expect(page.getByRole("alert")).toHaveText(
    "Line 3, column fx is NaN, which is not a number: correct it, or remove the line. Your samples are as they were.",
  );
  expect(await axe(page, ".csv-dialog")).toEqual([]);
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toBeHidden();

  await dropFile(page, "half.csv", "x,y,fx\n1,2,3");
  await expect(panelOf(page).locator(".panel-figure > .problem")).toHaveText(
    "half.csv was not taken. The column fy is missing: give both components of the force, or neither.",
  );
  await dropFile(page, "million.csv", "0.1,0.2,0.3,0.4\n".repeat(1_000_000));
  await expect(panelOf(page).locator(".panel-figure > .problem")).toContainText(
    "million.csv was not taken. It is 16.0 MB",
  );
  await expect(samplesOf(page)).toHaveCount(6);
  await expect(panelOf(page).getByLabel("Sampling")).toHaveValue("uniform");

  await dropFile(page, "good.csv", "1,2\n3,4\n");
  await expect(samplesOf(page)).toHaveCount(2);
  await expect(panelOf(page).locator(".problem")).toHaveCount(0);
});

test("the missing region stays empty wherever it is put, in one undo step", async ({ page }) => {
  await open(page, "?v=1&N=120&missing=1");
  await bringIntoView(page);
  await expect(panelOf(page).locator(".missing-region text")).toHaveText("no samples here");
  const corner = page.getByRole("button", { name: /^Missing rectangle, lower left corner/ });
  await drag(corner.locator(".handle-shape"), -60, 20);
  await expect(corner).toHaveAttribute("aria-label", /x (-\d|0)/);

  await corner.press("ArrowLeft");
  await settled(page, PANEL);
  const edge = Number(/x (-?[\d.]+)/.exec((await corner.getAttribute("aria-label")) ?? "")?.[1]);
  const places = await Promise.all(Array.from({ length: 120 }, (_, i) => placeOf(page, i + 1)));
  expect(places.filter(({ x, y }) => x > edge && x < 4.5 && y > -2.5 && y < 2.5)).toEqual([]);
  await expect(panelOf(page).locator(".missing-region text")).toHaveText("no samples here");

  await button(page, "Undo").click();
  await button(page, "Undo").click();
  await expect(corner).toHaveAttribute("aria-label", /x 1\.00, y -2\.50/);
});

test("placed samples and the missing region survive a reload", async ({ page }) => {
  await open(page, "?v=1&N=5");
  await bringIntoView(page);
  await sampleAt(page, 2).focus();
  await page.keyboard.press("ArrowRight");
  await panelOf(page).getByLabel("Missing region").check();
  await expect.poll(() => page.url()).toContain("points=");
  await expect.poll(() => page.url()).toContain("missing=1");
  const before = await Promise.all([1, 2, 3, 4, 5].map((number) => placeOf(page, number)));
  await reload(page);
  await expect(samplesOf(page)).toHaveCount(5);
  await settled(page, PANEL);
  expect(await Promise.all([1, 2, 3, 4, 5].map((number) => placeOf(page, number)))).toEqual(before);
  await expect(panelOf(page).locator(".missing-region")).toBeVisible();
});

test("one of 500 samples follows the hand", async ({ page }) => {
  await open(page, "?v=1&N=500");
  await bringIntoView(page);
  const start = await middle(panelOf(page).locator('[data-sample="500"] .handle-shape'));
  await page.mouse.move(start.x, start.y);
  await page.mouse.down();
  // Towards the middle, so that no edge is in the way.
  const centre = await middle(panelOf(page).locator(".plot"));
  const towards = { x: Math.sign(centre.x - start.x), y: Math.sign(centre.y - start.y) / 2 };
  for (let step = 1; step <= 40; step++) await page.mouse.move(start.x + step * towards.x, start.y + step * towards.y);
  const there = await middle(panelOf(page).locator('[data-sample="500"] .handle-shape'));
  await page.mouse.up();
  expect(Math.hypot(there.x - start.x - 40 * towards.x, there.y - start.y - 40 * towards.y)).toBeLessThan(3);
});

test("it says what it shows, and is accessible", async ({ page }) => {
  await open(page, "?v=1&N=12&seed=3&noise=0.5&missing=1");
  await expect(panelOf(page).locator(".plot-description")).toContainText(
    "12 samples, chosen by the scheme “uniform” with seed 3",
  );
  await expect(panelOf(page).locator(".plot-description")).toContainText(
    "A missing rectangle is hatched: x from 1 to 4.5",
  );
  await expect(panelOf(page).locator(".readout")).toContainText("Noise drawn");
  expect(await axe(page, PANEL)).toEqual([]);
});

test("cleared samples are gone from the picture too, and one undo brings them back", async ({ page }) => {
  await open(page);
  await button(page, "Clear all").click();
  await expect(panelOf(page).getByText(/^There are no samples/)).toBeVisible();
  await expect(panelOf(page).locator(".plot[data-stale]")).toHaveCount(0);
  await button(page, "Undo").click();
  await expect(panelOf(page).getByText(/^There are no samples/)).toHaveCount(0);
  await expect(samplesOf(page)).toHaveCount(50);
});
