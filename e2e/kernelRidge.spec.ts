import type { Page } from "@playwright/test";
import { axe, expect, reload, settled, test } from "./support/fixtures.ts";
import { drag, middle } from "./support/hands.ts";

const BY_HAND = "#by-hand";
const EXTRAPOLATION = "#extrapolation";

const byHand = (page: Page) => page.locator(BY_HAND);
const extrapolation = (page: Page) => page.locator(EXTRAPOLATION);
const pointsOf = (page: Page) => byHand(page).locator("[data-point] .handle");
const pointAt = (page: Page, number: number) => byHand(page).locator(`[data-point="${number}"] .handle`);
const weights = (page: Page) => byHand(page).locator(".small-matrices tbody:first-of-type tr td:nth-last-of-type(3)");

async function open(page: Page, panel: string, query = ""): Promise<void> {
  await page.goto(`./#/kernel-ridge/${panel}${query}`);
  await settled(page, `#${panel}`);
  await page.locator(`#${panel} .overlay .handle`).first().waitFor();
}

/** The distance that a handle says it is at. */
async function distanceOf(page: Page, number: number): Promise<number> {
  const name = (await pointAt(page, number).getAttribute("aria-label")) ?? "";
  const match = /r ([\d.]+)/.exec(name);
  if (match === null) throw new Error(`“${name}” says no distance`);
  return Number(match[1]);
}

test("points are added, dragged along the curve and removed with the mouse, and it all can be undone", async ({
  page,
}) => {
  await open(page, "by-hand", "?v=1&points=1,1.5,2");
  await expect(pointsOf(page)).toHaveCount(3);
  const shape = (number: number) => byHand(page).locator(`[data-point="${number}"] .handle-shape`);
  await shape(1).scrollIntoViewIfNeeded();

  const [second, third] = [await middle(shape(2)), await middle(shape(3))];
  await page.mouse.click((second.x + third.x) / 2, second.y + 40);
  await expect(pointsOf(page)).toHaveCount(4);
  expect(await distanceOf(page, 4)).toBeCloseTo(1.75, 1);
  await expect(pointAt(page, 4)).toBeFocused();

  // Up and down makes no difference: it stays on the curve.
  await drag(shape(2), 40, -60);
  await settled(page, BY_HAND);
  const moved = await distanceOf(page, 2);
  expect(moved).toBeGreaterThan(1.6);
  const name = await pointAt(page, 2).getAttribute("aria-label");
  const energy = 4 * (moved ** -12 - moved ** -6);
  expect(name).toContain(`U ${energy.toPrecision(3).replace("-", "−")}`);

  await page.keyboard.press("Delete");
  await expect(pointsOf(page)).toHaveCount(3);
  await page.keyboard.press("Control+z");
  await expect(pointsOf(page)).toHaveCount(4);
  // One drag is one step.
  await page.keyboard.press("Control+z");
  expect(await distanceOf(page, 2)).toBe(1.5);
});

test("points are walked, moved, added and removed by keyboard alone, from one tab stop", async ({ page }) => {
  await open(page, "by-hand");
  await expect(byHand(page).locator('[data-point] .handle[tabindex="0"]')).toHaveCount(1);
  await pointAt(page, 1).focus();
  await page.keyboard.press("PageDown");
  await expect(pointAt(page, 2)).toBeFocused();
  await page.keyboard.press("ArrowRight");
  await expect.poll(() => distanceOf(page, 2)).toBeCloseTo(1.17, 6);
  await page.keyboard.press("Delete");
  await expect(pointsOf(page)).toHaveCount(4);
  await expect(pointAt(page, 2)).toBeFocused();

  await byHand(page).locator(".crosshair").focus();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Enter");
  await expect(pointsOf(page)).toHaveCount(5);
  await expect(byHand(page).locator(".crosshair")).toBeFocused();
  await expect(byHand(page).getByText("Point 5 added.")).toBeAttached();
});

test("in a figure without points the first click places one where it was made, and the fit appears", async ({
  page,
}) => {
  await page.goto("./#/kernel-ridge/by-hand?v=1&points=");
  await expect(byHand(page).getByText("There are no training points", { exact: false }).first()).toBeVisible();
  const overlay = byHand(page).getByRole("group", { name: "Training points" });
  const box = await overlay.boundingBox();
  if (box === null) throw new Error("The figure is not on the page.");
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
  await expect(pointsOf(page)).toHaveCount(1);
  // The distances go from 0.7 to 3.
  const at = await distanceOf(page, 1);
  expect(at).toBeGreaterThan(1.2);
  expect(at).toBeLessThan(2.5);
  await expect(byHand(page).locator(".small-matrices")).toBeVisible();
});

test("the matrices hold the numbers that make the prediction, and light up with the figure", async ({ page }) => {
  await open(page, "by-hand", "?v=1&points=1,1.2&sigma=0.2&lambda=0.1");
  const table = byHand(page).locator(".small-matrices table");
  // K + λI = ((1.1, e^−½), (e^−½, 1.1)) and U = (0, 4 (1.2⁻¹² − 1.2⁻⁶)), solved by Cramer's rule.
  const k = Math.exp(-0.5);
  const u = 4 * (1.2 ** -12 - 1.2 ** -6);
  const determinant = 1.1 * 1.1 - k * k;
  await expect(table).toContainText(k.toFixed(3));
  await expect(weights(page).nth(0)).toHaveText(((-k * u) / determinant).toFixed(3));
  await expect(weights(page).nth(1)).toHaveText(((1.1 * u) / determinant).toFixed(3).replace("-", "−"));

  await byHand(page).getByRole("button", { name: "Point 2, r 1.200" }).focus();
  await expect(byHand(page).locator('[data-point="2"] .handle')).toHaveAttribute("data-selected", "true");
  await expect(byHand(page).locator(".matrix-note")).toContainText(
    `Point 2: its bump is ${((1.1 * u) / determinant).toPrecision(3).replace("-", "−")} times`,
  );
  await pointAt(page, 1).hover();
  await expect(byHand(page).locator(".small-matrices tr[data-lit] button")).toHaveText("1.000");

  await page.goto("./#/kernel-ridge/by-hand?v=1&points=1,1.1,1.2,1.3,1.4,1.5,1.6");
  await reload(page);
  await settled(page, BY_HAND);
  await expect(byHand(page).locator(".matrix-note")).toContainText("These 7 make a matrix of 49 entries.");
});

test("bumps are added up one by one, by hand or by themselves", async ({ page }) => {
  await open(page, "by-hand", "?v=1&points=1,1.2,1.5");
  const field = byHand(page).getByLabel("Terms added, as a number");
  const button = (name: string) => byHand(page).getByRole("button", { name, exact: true });
  await expect(field).toHaveValue("3");
  await button("None").click();
  await expect(field).toHaveValue("0");
  await button("One more").click();
  await expect(field).toHaveValue("1");
  await expect(byHand(page).getByText("sum of 1", { exact: true })).toBeVisible();
  await button("Add up").click();
  await expect(button("Pause")).toBeVisible();
  await expect(field).toHaveValue("3");
  await expect(button("Add up")).toBeVisible();
});

test.describe("a formula of one's own", () => {
  test("is read in the worker when it is first asked for, and a wrong one points at the character and blanks nothing", async ({
    page,
  }) => {
    const parsers: string[] = [];
    page.on("request", (request) => {
      if (/parseExpression/.test(request.url())) parsers.push(request.url());
    });
    await open(page, "by-hand");
    expect(parsers).toEqual([]);
    await byHand(page).getByLabel("Potential").selectOption("expression");
    await settled(page, BY_HAND);
    expect(parsers.length).toBeGreaterThan(0);

    const formula = byHand(page).getByLabel("Formula");
    await formula.fill("sin(4*r)/r");
    await settled(page, BY_HAND);
    const energy = `U ${(Math.sin(4) / 1).toPrecision(3).replace("-", "−")}`;
    await expect(pointAt(page, 1)).toHaveAttribute("aria-label", new RegExp(energy));
    const curves = byHand(page).locator(".js-plotly-plot .scatterlayer path.js-line");
    const drawn = await curves.count();
    expect(drawn).toBeGreaterThan(5);

    for (const [text, character] of [
      ["sin(4*r)/x", 10],
      ["sin(4*r", 8],
      ["alert(1)", 1],
      ["r = 2", 3],
    ] as const) {
      await formula.fill(text);
      await expect(byHand(page).locator(".control-problem")).toContainText(`at character ${character}:`);
      await expect(formula).toHaveAttribute("aria-invalid", "true");
      await expect(curves).toHaveCount(drawn);
      await expect(pointAt(page, 1)).toHaveAttribute("aria-label", new RegExp(energy));
    }
    await expect(byHand(page).locator(".text-pointer mark")).toHaveText("=");
    expect(await axe(page, BY_HAND)).toEqual([]);

    await formula.fill("r^2");
    await expect(byHand(page).locator(".control-problem")).toHaveCount(0);
    await expect(pointAt(page, 1)).toHaveAttribute("aria-label", /U 1\.00/);
  });

  test("with a slip in it in a link points at the character, beside figures that are not blank", async ({ page }) => {
    await open(page, "by-hand", "?v=1&potential=expression&U=sin(r");
    await expect(byHand(page).locator(".control-problem")).toContainText("at character 6");
    const curves = byHand(page).locator(".js-plotly-plot .scatterlayer path.js-line");
    await expect.poll(() => curves.count()).toBeGreaterThan(5);
    await expect(byHand(page).getByLabel("Formula")).toHaveValue("sin(r");
  });

  test("needs no code made from text: it works where that is forbidden", async ({ page }) => {
    // The page's own small script in its head is no part of this.
    await page.route("**/*", async (route) => {
      const response = await route.fetch();
      const headers = {
        ...response.headers(),
        "content-security-policy": "script-src 'self' 'unsafe-inline' 'wasm-unsafe-eval' blob: data:",
      };
      await route.fulfill({ response, headers });
    });
    await open(page, "by-hand", "?v=1&potential=expression&U=exp(-r)");
    await expect(pointAt(page, 1)).toHaveAttribute("aria-label", /U 0\.368/);
  });
});

test("the training window is slid and stretched in the figure, by mouse and by keyboard", async ({ page }) => {
  await open(page, "extrapolation");
  const panel = extrapolation(page);
  const truth = panel.locator(".probe-numbers .big-number").nth(0);
  const learnt = panel.locator(".probe-numbers .big-number").nth(1);
  await expect(truth).toContainText("6.64");
  await expect(learnt).toContainText("−0.367");

  const near = panel.locator('.handle[aria-label^="Near end"]');
  await near.scrollIntoViewIfNeeded();
  await near.focus();
  for (let i = 0; i < 10; i++) await page.keyboard.press("ArrowLeft");
  await expect(panel.getByLabel("from", { exact: false }).first()).toHaveValue("0.92");
  await expect(learnt).toContainText("5.");

  await drag(panel.locator('.handle[aria-label^="Far end"] .handle-shape'), -120, 0);
  await settled(page, EXTRAPOLATION);
  const whole = panel.locator('.handle[aria-label^="Training window"]');
  const name = (await whole.getAttribute("aria-label")) ?? "";
  const [from, to] = (/r ([\d.]+) to ([\d.]+)/.exec(name) ?? []).slice(1).map(Number);
  expect(from).toBe(0.92);
  expect(to).toBeLessThan(2.6);
  await drag(whole.locator(".handle-shape"), 100, 0);
  const slid = (await whole.getAttribute("aria-label")) ?? "";
  const [slidFrom, slidTo] = (/r ([\d.]+) to ([\d.]+)/.exec(slid) ?? []).slice(1).map(Number);
  expect(slidFrom).toBeGreaterThan(1.2);
  expect(slidTo - slidFrom).toBeCloseTo(to - from, 2);

  await reload(page);
  await settled(page, EXTRAPOLATION);
  await expect(whole).toHaveAttribute("aria-label", slid);
});

test("a particle shot at the wall turns back truly, and flies through as learnt", async ({ page }) => {
  await open(page, "extrapolation");
  const panel = extrapolation(page);
  const verdict = panel.locator(".flight-verdict");
  await expect(verdict).toContainText(/turns back at r.=.0\.95/);
  await expect(verdict).toContainText("flies through");

  const button = (name: string) => panel.getByRole("button", { name, exact: true });
  const rows = panel.locator(".flight-table tbody tr");
  await expect(rows.nth(0)).toContainText("2.50");
  for (let i = 0; i < 10; i++) await button("Step").click();
  // Energy is conserved by both, each in its own potential.
  await expect(rows.nth(3).locator("td").nth(0)).toHaveText("1.98");
  await expect(rows.nth(3).locator("td").nth(1)).toHaveText("1.98");
  const trueEnergy = Number(await rows.nth(4).locator("td").nth(1).textContent());
  expect(trueEnergy).toBeGreaterThan(100);
  await button("Reset").click();
  await expect(rows.nth(0)).toContainText("2.50");
  await button("Shoot").click();
  await expect(button("Pause")).toBeVisible();
  await button("Pause").click();
  await expect(button("Shoot")).toBeVisible();

  // Trained far enough up the wall, it turns back as well.
  await panel.getByLabel("from", { exact: false }).first().fill("0.9");
  await expect(verdict).not.toContainText("flies through");
});

test("motion that is not wanted is skipped: the flight is over at once", async ({ page }) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  await open(page, "extrapolation");
  const panel = extrapolation(page);
  await panel.getByRole("button", { name: "Shoot", exact: true }).click();
  await expect(panel.locator(".flight-table tbody tr").nth(0).locator("td").nth(0)).toHaveText(/^3\.0/);
});

test("Figure 2 takes the points of Figure 1 where asked to", async ({ page }) => {
  await open(page, "extrapolation", "?v=1&points=1,1.5,2");
  const panel = extrapolation(page);
  await panel.getByText("by hand", { exact: true }).click();
  await expect(panel.getByLabel("Number of samples, as a number")).toBeDisabled();
  await expect(panel.getByLabel("Number of samples, as a number")).toHaveValue("3");
  await expect(panel.locator('.handle[aria-label^="Near end"]')).toHaveCount(0);
});

test("a matrix that cannot be factorised says so at the ridge, and truth and samples stay", async ({ page }) => {
  await open(page, "extrapolation", "?v=1&N=200&sigma=2&lambda=0");
  const panel = extrapolation(page);
  await expect(panel.locator(".control-problem").first()).toContainText("K + λI is not positive definite");
  await expect(panel.locator(".probe-numbers .big-number").nth(0)).toContainText("6.64");
  await expect(panel.locator(".probe-numbers .big-number").nth(1)).toContainText("–");
  await expect(panel.locator(".flight-verdict")).toContainText("turns back");
});
