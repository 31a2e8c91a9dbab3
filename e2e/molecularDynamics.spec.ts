import type { Locator, Page } from "@playwright/test";
import { axe, expect, settled, test } from "./support/fixtures.ts";

/** A panel of the chapter, brought into view and at rest. */
async function open(page: Page, id: string, query = ""): Promise<Locator> {
  await page.goto(`./#/dynamics/${id}${query}`);
  // The link leads to the figure by itself.
  await settled(page, `#${id}`);
  return page.locator(`#${id}`);
}

test("four rules move a bond: their errors, the longest step, and a handle for it", async ({ page }) => {
  const panel = await open(page, "integrators");
  const errorOf = (id: string) => panel.locator(`[data-integrator="${id}"] td`).first();
  await expect(errorOf("explicitEuler")).toHaveText("out of bounds");
  // ω²Δt²/4 with ω = 0.699/fs and half a femtosecond
  await expect(errorOf("velocityVerlet")).toHaveText("0.030");
  const numbers = panel.getByLabel("The fastest vibration");
  await expect(numbers).toContainText("2.863 fs");

  // The time step is taken hold of in the picture: five times a twentieth of it to the right.
  const step = panel.getByRole("textbox", { name: /^Time step.* as a number/ });
  await panel.getByRole("button", { name: /^Time step: / }).focus();
  await page.keyboard.press("Shift+ArrowRight");
  await expect(step).toHaveValue("0.625");
  await expect.poll(() => errorOf("velocityVerlet").textContent()).toBe("0.048");
  await step.fill("2.9");
  await step.press("Enter");
  await panel.getByRole("combobox", { name: "What moves" }).selectOption("water");
  await expect(numbers).toContainText("2.842 fs");
  await settled(page, "#integrators");
  await expect(page).toHaveURL(/moved=water/);
  expect(await axe(page, "#integrators")).toEqual([]);

  const times = await open(page, "timescales");
  const reached = times.locator('[data-paced="own"] td').nth(1);
  await expect(reached).toHaveText("0.0050 fs");
  await expect(times.locator('[data-paced="water"] td').nth(1)).toHaveText(/^[\d.]+ (ps|ns|µs)$/);
  await times.getByRole("combobox", { name: "Computing for" }).selectOption("year");
  await expect(reached).toHaveText("158 ps");
  expect(await axe(page, "#timescales")).toEqual([]);
});

test("a fluid melts while its temperature is set, pauses, steps and begins again", async ({ page }) => {
  const panel = await open(page, "fluid");
  const share = (kind: string) => panel.locator(`.kind-legend [data-kind="${kind}"] .share`);
  const steps = panel.locator('[data-value="steps"]');
  const crystal = () => panel.locator('.particles path[data-kind="crystal"]').first().getAttribute("d");
  const inOrder = async () => Number.parseInt((await share("crystal").textContent()) ?? "", 10);
  await expect(steps).toHaveText("1000");
  expect(await inOrder()).toBeGreaterThan(60);
  const first = await crystal();
  expect(first).toMatch(/^M/);

  // Fast, so that one need not wait for it to melt.
  const fill = async (name: RegExp, value: string) => {
    const field = panel.getByRole("textbox", { name });
    await field.fill(value);
    await field.press("Enter");
  };
  await fill(/^Steps a picture/, "50");
  await panel.getByRole("button", { name: "Play" }).click();
  await expect.poll(crystal).not.toBe(first);
  await fill(/^Temperature/, "1");
  await expect.poll(inOrder, { timeout: 15_000 }).toBeLessThan(30);
  await panel.getByRole("button", { name: "Pause" }).click();
  await expect(panel.getByRole("button", { name: "Play" })).toBeVisible();
  const paused = Number(await steps.textContent());
  expect(paused).toBeGreaterThan(1000);
  await panel.getByRole("button", { name: "Step" }).click();
  await expect(steps).toHaveText(String(paused + 50));
  await panel.getByRole("button", { name: "Reset" }).click();
  await expect(steps).toHaveText("0");
  await settled(page, "#fluid");
  expect(await axe(page, "#fluid")).toEqual([]);

  // Other particles: the first picture of these.
  await fill(/^Particles/, "100");
  await expect(steps).toHaveText("1000");
  await expect(page).toHaveURL(/particles=100/);
});

test("a preset begins the fluid anew while it runs, a temperature does not", async ({ page }) => {
  const panel = await open(page, "fluid");
  const steps = panel.locator('[data-value="steps"]');
  const count = async () => Number(await steps.textContent());
  const field = panel.getByRole("textbox", { name: /^Temperature/ });
  await expect(steps).toHaveText("1000");
  await panel.getByRole("button", { name: "Play" }).click();
  await expect.poll(count).toBeGreaterThan(1050);
  const before = await count();
  await field.fill("0.8");
  await field.press("Enter");
  await expect.poll(count).toBeGreaterThan(before);
  // With that temperature the settings are those of the preset: it begins anew all the same.
  await page.getByRole("toolbar").getByRole("button", { name: "Melting" }).click();
  await expect.poll(count).toBeLessThan(1000);
  await expect(panel.getByRole("button", { name: "Pause" })).toBeVisible();
  await page.getByRole("toolbar").getByRole("button", { name: "Left to themselves" }).click();
  await expect(panel.getByRole("button", { name: "Pause" })).toBeVisible();
  await expect(panel.getByRole("checkbox", { name: /Thermostat/ })).not.toBeChecked();
});
