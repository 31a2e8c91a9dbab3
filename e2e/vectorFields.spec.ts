import type { Locator, Page } from "@playwright/test";
import { axe, expect, settled, test } from "./support/fixtures.ts";

const DECOMPOSITION = '[data-panel="decomposition"]';
const CURVE = '[data-panel="decomposition-curve"]';

/** Opens one of the chapter's figures and waits for its numbers. */
async function open(page: Page, panel: "decomposition" | "decomposition-curve", query = ""): Promise<Locator> {
  await page.goto(`./#/vector-fields/${panel}${query}`);
  const selector = `[data-panel="${panel}"]`;
  await settled(page, selector);
  return page.locator(selector);
}

/** A number as it stands in a readout, such as "2.8 %" or "9.5×10⁻¹³". */
async function readout(panel: Locator, list: string, row: string): Promise<number> {
  const rows = panel.getByLabel(list, { exact: true }).locator("div").filter({ hasText: row });
  const value = rows.first().locator("dd");
  const [base, exponent] = [await value.innerText(), await value.locator("sup").allInnerTexts()];
  const [, mantissa] = /^([−\d.]+)/.exec(base) ?? [];
  const power = exponent.length > 0 ? 10 ** Number(exponent[0].replace("−", "-")) : 1;
  return Number(mantissa?.replace("−", "-")) * power;
}

const CURL_FREE = "Scores of the curl-free part";
const DIVERGENCE_FREE = "Scores of the divergence-free part";

/** Takes hold of a slider at its middle and moves it a little; the hand holds on. */
async function holdAndMove(page: Page, slider: Locator): Promise<void> {
  await slider.scrollIntoViewIfNeeded();
  const box = await slider.boundingBox();
  if (box === null) throw new Error("The slider is not on the page.");
  const y = box.y + box.height / 2;
  await page.mouse.move(box.x + box.width * 0.5, y);
  await page.mouse.down();
  for (let i = 1; i <= 8; i++) await page.mouse.move(box.x + box.width * (0.5 + 0.04 * i), y);
}

test("the chapter is reached from the contents, and splits a source and a vortex into its parts, as γ says", async ({
  page,
}) => {
  await page.goto("./");
  await page
    .getByRole("link", { name: /Learning vector fields/ })
    .first()
    .click();
  const panel = page.locator(DECOMPOSITION);
  await panel.scrollIntoViewIfNeeded();
  await settled(page, DECOMPOSITION);
  await expect(panel.locator('.field-row .plot[data-state="drawn"]')).toHaveCount(4);
  for (const [scores, forbidden] of [
    [CURL_FREE, "curl / gradient"],
    [DIVERGENCE_FREE, "div / gradient"],
  ]) {
    const error = await readout(panel, scores, "error");
    expect(error).toBeGreaterThan(0);
    expect(error).toBeLessThan(6);
    expect(await readout(panel, scores, "up to a harmonic field")).toBeLessThanOrEqual(error);
    expect(await readout(panel, scores, forbidden)).toBeLessThan(1e-10);
  }

  // The parts follow γ while the hand is on it.
  const before = await readout(panel, DIVERGENCE_FREE, "error");
  await holdAndMove(page, panel.getByRole("slider", { name: /Curl-free share/ }));
  await expect.poll(() => readout(panel, DIVERGENCE_FREE, "error")).not.toBe(before);
  await page.mouse.up();
  await settled(page, DECOMPOSITION);
  await expect(page).toHaveURL(/gamma=0\.8/);
});

test("γ is scored in two ways, and the best is taken by a button", async ({ page }) => {
  const panel = await open(page, "decomposition", "?gamma=0.9");
  const gamma = panel.getByRole("textbox", { name: "Curl-free share, as a number" });
  await expect(gamma).toHaveValue("0.9");
  const likeliest = panel.getByRole("button", { name: /^Use γ = 0\.[3-7]\d?, the largest likelihood$/ });
  await expect(likeliest).toBeEnabled();
  await likeliest.click();
  await expect(gamma).toHaveValue(/^0\.[3-7]/);
  await expect(likeliest).toBeDisabled();
  await settled(page, DECOMPOSITION);

  await panel.getByRole("combobox", { name: "Field", exact: true }).selectOption("source");
  await settled(page, DECOMPOSITION);
  await panel.getByRole("button", { name: "Use γ = 1, the lowest leave-one-out error" }).click();
  await expect(gamma).toHaveValue("1");
  // Nothing is left to the other part.
  await expect(panel.getByLabel(DIVERGENCE_FREE, { exact: true })).toContainText("–");

  await open(page, "decomposition", "?lambda=0");
  await expect(panel.getByRole("button", { name: "Without a ridge there is no likelihood" })).toBeDisabled();
  await expect(panel.getByRole("button", { name: /^Use γ = .*leave-one-out error$/ })).toBeEnabled();
});

test("what is said of λ covers no other control, and what stands under the maps is seen to be past", async ({
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  const panel = await open(page, "decomposition", "?lambda=0&sigma=8&N=200");
  const [said, field, whole] = await Promise.all(
    [".rail-first .control-problem", ".field-choice", ".panel-rail"].map((part) =>
      panel.locator(part).first().boundingBox(),
    ),
  );
  if (said === null || field === null || whole === null) throw new Error("not there");
  expect(said.x).toBeGreaterThanOrEqual(whole.x);
  expect(said.x + said.width).toBeLessThanOrEqual(field.x);
  await expect(panel.locator(".past .readout")).toHaveCount(4);
  // Where nothing could be scored there are no axes of nothing.
  await expect(panel.locator(".gamma-choice").getByText("No γ could be scored").first()).toBeVisible();
});

test("a slip in a formula is told at its control, at its character, and the last good figure stays", async ({
  page,
}) => {
  const panel = await open(page, "decomposition", "?field=own");
  const u = panel.getByRole("textbox", { name: /Component along x/ });
  const scores = panel.getByLabel("Scores of the learnt field", { exact: true });
  const good = await scores.innerText();
  const traces = () =>
    panel
      .locator(".field-row .js-plotly-plot")
      .evaluateAll((plots) => plots.map((plot) => ("data" in plot && Array.isArray(plot.data) ? plot.data.length : 0)));
  const drawn = await traces();
  expect(Math.min(...drawn)).toBeGreaterThan(1);

  for (const [typed, sentence] of [
    ["sin(x) - y/3 +", /character 15/],
    ["alert(1)", /character 1\b/],
    ["x.constructor", /character \d/],
    ["import('x')", /character \d/],
  ] as const) {
    await u.fill(typed);
    const complaint = panel.locator(".own-field .control-problem");
    await expect(complaint).toHaveText(sentence);
    await expect(u).toHaveAttribute("aria-invalid", "true");
    await settled(page, DECOMPOSITION);
    expect(await traces()).toEqual(drawn);
    expect(await scores.innerText()).toBe(good);
  }
  expect(await axe(page, DECOMPOSITION)).toEqual([]);

  await u.fill("sin(x) - y/2");
  await expect(panel.locator(".own-field .control-problem")).toHaveCount(0);
  await expect.poll(() => scores.innerText()).not.toBe(good);
  await expect(panel.getByLabel(CURL_FREE, { exact: true })).toContainText("not known");
});

test("a link with a slip in its formula shows a figure all the same, and says what is wrong", async ({ page }) => {
  const panel = await open(page, "decomposition", "?field=own&fieldU=2*");
  await expect(panel.locator(".own-field .control-problem")).toHaveText(/character 3/);
  await expect.poll(() => readout(panel, "The samples", "samples")).toBe(80);
  await expect(panel.locator(".field-row .plot[data-stale]")).toHaveCount(4);
  await expect(panel.locator(".gamma-choice .plot[data-stale]")).toHaveCount(2);
  await expect(panel.getByRole("button", { name: /^Use γ = / })).toHaveCount(2);
  await open(page, "decomposition-curve", "?field=own&fieldU=2*");
  await expect(page.locator(CURVE).getByText(/^63 of 63 sample sets/)).toBeVisible();
  await expect(page.locator(CURVE).locator(".plot[data-stale]")).toHaveCount(2);
});

test("the fields are shown as arrows, lines, texture, curl or divergence, and the truth beneath them", async ({
  page,
}) => {
  const panel = await open(page, "decomposition", "?N=40");
  const view = panel.getByRole("combobox", { name: "Fields shown as" });
  const kinds = () =>
    panel.locator(".field-row .js-plotly-plot").evaluateAll((plots) =>
      plots.map((plot) => {
        const data: readonly { type?: string }[] = "data" in plot && Array.isArray(plot.data) ? plot.data : [];
        return data.map(({ type }) => type).join(" ");
      }),
    );
  await expect.poll(kinds).toEqual(["quiver scatter", ...Array.from({ length: 3 }, () => "heatmap quiver")]);
  await panel.getByRole("checkbox", { name: /True field and parts/ }).check();
  await expect
    .poll(async () => (await kinds()).slice(1))
    .toEqual(Array.from({ length: 3 }, () => "heatmap quiver quiver"));
  await view.selectOption("streamlines");
  // Speed, true arrows, lines, and their heads.
  await expect.poll(async () => (await kinds())[2]).toBe("heatmap quiver scatter quiver");
  await view.selectOption("curl");
  await expect(panel.locator(".color-bar")).toContainText("curl");
  await settled(page, DECOMPOSITION);
  // The curl-free part's map of the curl is zero all over.
  const largest = await panel.locator(".field-row .js-plotly-plot").evaluateAll((plots) =>
    plots.map((plot) => {
      const data: readonly { type?: string; z?: readonly Float64Array[] }[] =
        "data" in plot && Array.isArray(plot.data) ? plot.data : [];
      const rows = data.find(({ type }) => type === "heatmap")?.z ?? [];
      return Math.max(...rows.map((row) => Math.max(...row.map(Math.abs))));
    }),
  );
  expect(largest[2]).toBeLessThan(1e-10);
  expect(largest[3]).toBeGreaterThan(0.1);
});

test("the learning curve runs by itself, and the parts' errors fall to N = 200", async ({ page }) => {
  const panel = await open(page, "decomposition-curve");
  await expect(panel.getByText(/^63 of 63 sample sets/)).toBeVisible();
  const described = async (name: RegExp) => {
    const id = await panel.getByRole("img", { name }).getAttribute("aria-describedby");
    return (await page.locator(`[id="${id}"]`).textContent()) ?? "";
  };
  const plain = await described(/errors as they are/);
  for (const part of ["learnt field", "curl-free part", "divergence-free part"]) {
    const points = new RegExp(`${part}: ([^.]*(?:\\.\\d[^.]*)*)\\.`).exec(plain)?.[1] ?? "";
    const at = (count: number) => Number(new RegExp(`([\\d.]+) % at ${count}(?:,|$)`).exec(points)?.[1]);
    expect(at(50)).toBeLessThan(at(10));
    expect(at(100)).toBeLessThan(at(50));
    expect(at(200)).toBeLessThan(at(100));
  }
});

test("a long run tells how far it is, is called off, and goes on", async ({ page }) => {
  const panel = await open(page, "decomposition-curve", "?maximumCount=500&repeats=3");
  await expect(panel.getByText(/^33 of 33 sample sets/)).toBeVisible();
  const repeats = panel.getByRole("textbox", { name: "Repeats, as a number" });
  await repeats.fill("30");
  await repeats.press("Enter");
  await expect(panel.getByText(/^N = \d+, sample set (?:[2-9]|\d\d) of 30/)).toBeVisible();
  // By the keyboard: the figure need not stand still for it.
  await panel.getByRole("button", { name: "Cancel" }).press("Enter");
  await expect(panel.getByText(/^\d+ of 330 sample sets/)).toBeVisible();
  await expect(panel).toHaveAttribute("data-busy", "false");
  await panel.getByRole("button", { name: "Go on" }).press("Enter");
  await expect(panel.getByRole("progressbar")).toBeVisible();
});
