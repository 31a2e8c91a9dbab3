import type { Locator, Page } from "@playwright/test";
import { axe, expect, reload, settled, test } from "./support/fixtures.ts";
import { drag } from "./support/hands.ts";

/** Opens figure 6, with some settings, and waits until it has finished its first picture. */
async function open(page: Page, settings = ""): Promise<Locator> {
  await page.goto(`./#/lab/dynamics${settings}`);
  const panel = page.locator('section[data-panel="dynamics"]');
  // Until its code is there, an empty place holds its address.
  await panel.getByRole("heading", { name: "Let it move" }).scrollIntoViewIfNeeded();
  await expect(panel.locator('[data-state="drawn"]').first()).toBeVisible({ timeout: 60_000 });
  await settled(page, 'section[data-panel="dynamics"]');
  return panel;
}

const button = (panel: Locator, name: string) => panel.getByRole("button", { name, exact: true });
const steps = async (panel: Locator) => Number(await panel.locator('[data-value="steps"]').innerText());
const numbers = (panel: Locator, name: string) => panel.getByLabel(name, { exact: true }).innerText();
/** The value beside a name in one of the panel's lists. */
const value = (panel: Locator, list: string, name: string) =>
  panel.getByLabel(list, { exact: true }).locator("div", { hasText: name }).locator("dd").innerText();
const truthWalkers = "The walkers in the true field";

/** Runs 60 steps from the start, by three presses of "Step". */
async function resetAndStep(panel: Locator): Promise<string> {
  await button(panel, "Reset").click();
  await expect.poll(() => steps(panel)).toBe(0);
  for (let press = 1; press <= 3; press++) {
    await button(panel, "Step").click();
    await expect.poll(() => steps(panel)).toBe(100 * press);
  }
  return `${await numbers(panel, truthWalkers)}\n${await numbers(panel, "The walkers in the independent model")}`;
}

test("a reader who touches nothing sees a finished picture that stands still, until it is played, by mouse or by keyboard", async ({
  page,
}) => {
  const panel = await open(page);
  expect(await steps(panel)).toBe(4000);
  await expect(button(panel, "Play")).toBeVisible();
  expect(Number.parseFloat(await value(panel, truthWalkers, "KL to Boltzmann"))).toBeGreaterThan(0);
  expect(await value(panel, truthWalkers, "gone non-finite")).toBe("0");
  await page.waitForTimeout(500);
  expect(await steps(panel)).toBe(4000);
  await expect(panel.getByRole("img", { name: "Brownian walkers in the true field" })).toHaveAccessibleDescription(
    /200 walkers at time 20/,
  );

  await button(panel, "Play").click();
  await expect.poll(() => steps(panel)).toBeGreaterThan(4100);
  await button(panel, "Pause").click();
  await expect(button(panel, "Play")).toBeVisible();
  const paused = await steps(panel);
  await page.waitForTimeout(500);
  expect(await steps(panel)).toBe(paused);

  await button(panel, "Step").focus();
  await page.keyboard.press("Enter");
  await expect.poll(() => steps(panel)).toBe(paused + 20);
  await page.keyboard.press("Tab");
  await page.keyboard.press("Space");
  await expect.poll(() => steps(panel)).toBe(0);
  await page.keyboard.press("Shift+Tab");
  await page.keyboard.press("Shift+Tab");
  await page.keyboard.press("Space");
  await expect.poll(() => steps(panel)).toBeGreaterThan(0);
  await page.keyboard.press("Space");
  await expect(button(panel, "Play")).toBeVisible();
});

test("the same seed gives the same numbers after a reset, another seed others", async ({ page }) => {
  const panel = await open(page, "?speed=100");
  const once = await resetAndStep(panel);
  expect(await resetAndStep(panel)).toBe(once);

  const seed = panel.getByLabel("Seed, as a number");
  await seed.fill("7");
  await seed.press("Enter");
  await expect(panel.getByText("so the run has started again from time 0")).toBeVisible();
  await expect.poll(() => steps(panel), { timeout: 60_000 }).toBe(4000);
  expect(await resetAndStep(panel)).not.toBe(once);
});

test("walkers of the energy-conserving model move by a table of its energy, labelled with its measured error", async ({
  page,
}) => {
  const panel = await open(page);
  const walkers = "The walkers in the energy-conserving model";
  const errors = panel.getByText("table’s force error, rms");
  const exact = await numbers(panel, walkers);
  await expect(errors).toHaveCount(0);
  await panel.getByText("bicubic table", { exact: true }).click();
  await expect(panel.getByText("so the run has started again from time 0")).toBeVisible();
  await expect.poll(() => steps(panel), { timeout: 60_000 }).toBe(4000);
  await expect(panel.getByText("an approximation: its error, measured at 1000 places")).toBeVisible();
  // Only of the model that has an energy.
  await expect(errors).toHaveCount(1);
  expect(await value(panel, walkers, "table’s force error, rms")).toMatch(/10−\d+$/);
  // Walkers that tell so small an error apart only after a while count the same to a few digits.
  const share = (text: string) => Number.parseFloat(/left well\s+([\d.]+)/.exec(text)?.[1] ?? "");
  expect(Math.abs(share(await numbers(panel, walkers)) - share(exact))).toBeLessThan(3);

  await expect.poll(() => page.url()).toContain("walkerForces=table");
  await reload(page);
  await expect(panel.getByRole("radio", { name: "bicubic table" })).toBeChecked();
  await panel.getByText("exact", { exact: true }).click();
  await expect(errors).toHaveCount(0);
  expect(await axe(page, 'section[data-panel="dynamics"]')).toEqual([]);
});

test("a bad time step is refused in one sentence and the last picture stays", async ({ page }) => {
  const panel = await open(page);
  const before = await numbers(panel, truthWalkers);
  const field = panel.getByLabel("Time step, as a number");
  for (const [typed, sentence] of [
    ["-0.01", "Δt must be a number between 0.0005 and 0.05; -0.01 is too small."],
    ["1", "Δt must be a number between 0.0005 and 0.05; 1 is too large."],
    ["fast", "Δt must be a number between 0.0005 and 0.05; “fast” is not one."],
    ["", "Δt must be a number between 0.0005 and 0.05; the field is empty."],
  ] as const) {
    await field.fill(typed);
    await expect(panel.getByText(sentence)).toBeVisible();
    await expect(field).toHaveAttribute("aria-invalid", "true");
  }
  expect(await numbers(panel, truthWalkers)).toBe(before);
  await field.fill("0.01");
  await field.press("Enter");
  await expect(field).toHaveAttribute("aria-invalid", "false");
  await expect(panel.getByText("so the run has started again from time 0")).toBeVisible();

  // One too long for the landscape is used, with a word of warning.
  const warning = panel.getByText(/^Above 0\.02\d, steps overshoot/);
  await expect(warning).toHaveCount(0);
  await field.fill("0.05");
  await field.press("Enter");
  await expect(warning).toBeVisible();
  await expect(field).toHaveAttribute("aria-invalid", "false");
  await expect.poll(() => steps(panel), { timeout: 60_000 }).toBe(4000);
  await field.fill("0.02");
  await field.press("Enter");
  await expect(warning).toHaveCount(0);
});

test("the choice of view stays where it is when the view changes, also to the stationary state", async ({ page }) => {
  const panel = await open(page);
  // Both at one moment: the page above may still move.
  const place = () =>
    panel.getByRole("radiogroup", { name: "What moves" }).evaluate((choice) => {
      const top = choice.closest(".panel")?.getBoundingClientRect().top ?? Number.NaN;
      return Math.round(choice.getBoundingClientRect().top - top);
    });
  const before = await place();
  expect(before).toBeGreaterThan(0);
  for (const view of ["stationary state", "constant energy", "walkers"]) {
    await panel.getByText(view, { exact: true }).click();
    expect(await place()).toBe(before);
  }

  // A force with an energy is told from one without.
  await panel.getByText("stationary state", { exact: true }).click();
  await settled(page, 'section[data-panel="dynamics"]');
  const entropy = (source: string) => value(panel, `The stationary state of ${source}`, "entropy production");
  expect(await entropy("the true field")).toMatch(/×10−/);
  expect(await entropy("the energy-conserving model")).toMatch(/×10−/);
  expect(Number.parseFloat(await entropy("the independent model"))).toBeGreaterThan(1e-3);
  const divergence = await value(panel, "The stationary state of the independent model", "KL to Boltzmann");
  expect(Number.parseFloat(divergence)).toBeGreaterThan(0.01);
  expect(await axe(page, 'section[data-panel="dynamics"]')).toEqual([]);
});

test("a particle without friction is started by hand, and its energy is followed", async ({ page }) => {
  const panel = await open(page, "?dynamicsView=constantEnergy");
  const change = (source: string) => value(panel, `The trajectory in ${source}`, "largest change of energy");
  const measuredBy = (source: string) => value(panel, `The trajectory in ${source}`, "measured by");
  expect(Number.parseFloat(await change("the independent model"))).toBeGreaterThan(0.05);
  expect(await measuredBy("the independent model")).toBe("the true energy");
  expect(await measuredBy("the energy-conserving model")).toBe("its own energy");

  const before = await change("the independent model");
  const start = panel.getByRole("button", { name: /^Start: / });
  await start.focus();
  await page.keyboard.press("ArrowRight");
  await expect(panel.getByLabel("Start, x, as a number")).toHaveValue("-2.4");
  await page.keyboard.press("ArrowUp");
  await expect(panel.getByLabel("Start, y, as a number")).toHaveValue("0.6");
  await expect.poll(() => change("the independent model")).not.toBe(before);

  const velocity = panel.getByRole("button", { name: /^Velocity: / });
  await velocity.scrollIntoViewIfNeeded();
  await settled(page, 'section[data-panel="dynamics"]');
  await drag(velocity.locator(".handle-target"), 40, -40);
  await expect(velocity).not.toHaveAccessibleName(/^Velocity: 1\.80 in x/);
  await settled(page, 'section[data-panel="dynamics"]');
  expect(await axe(page, 'section[data-panel="dynamics"]')).toEqual([]);
});

test("reloading restores the view and the settings", async ({ page }) => {
  const panel = await open(page);
  await panel.getByText("constant energy", { exact: true }).click();
  const field = panel.getByLabel("Velocity, x, as a number");
  await field.fill("1.1");
  await field.press("Enter");
  await expect.poll(() => page.url()).toContain("verletVx=1.1");
  await reload(page);
  await expect(panel.getByRole("radio", { name: "constant energy" })).toBeChecked();
  await expect(panel.getByLabel("Velocity, x, as a number")).toHaveValue("1.1");
});

test("a model that cannot be fitted says why and leaves the others running", async ({ page }) => {
  // Two samples at one place and no ridge: no kernel matrix of theirs can be inverted.
  const panel = await open(page, "?scheme=hand&points=1,1_1,1&lambda=0&speed=100");
  await expect(panel.locator(".problem").first()).toBeVisible();
  await button(panel, "Reset").click();
  await button(panel, "Step").click();
  await expect.poll(() => steps(panel)).toBe(100);
  await expect(panel.getByLabel(truthWalkers, { exact: true })).toBeVisible();
  await expect(panel.getByLabel("The walkers in the independent model", { exact: true })).toHaveCount(0);
});
