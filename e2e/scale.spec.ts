import type { Page } from "@playwright/test";
import { axe, expect, settled, test } from "./support/fixtures.ts";
import { middle } from "./support/hands.ts";

const kernels = (page: Page) => page.locator("#kernels");
const samples = (page: Page) => page.locator("#samples");

test("the σ–λ maps fill while they are computed, can be stopped, go on, and give way", async ({ page }) => {
  await page.goto("./#/lab/kernels?v=1&N=600");
  await settled(page, "#kernels");
  await kernels(page)
    .getByRole("button", { name: /^Tune for me/ })
    .click();
  const tuning = kernels(page).locator(".tuning");
  await expect(tuning).toHaveAttribute("data-busy", "true");
  await expect(tuning.getByRole("progressbar")).toBeVisible();
  await expect(tuning.locator('.plot[data-state="drawn"]').first()).toBeVisible();
  await tuning.getByRole("button", { name: "Cancel" }).click();
  await expect(tuning).toHaveAttribute("data-busy", "false");
  await expect(tuning.getByRole("status").filter({ hasText: "Stopped" })).toBeVisible();

  await tuning.getByRole("button", { name: "Go on" }).click();
  await expect(tuning).toHaveAttribute("data-busy", "true");
  // Something quicker takes its place.
  await samples(page).getByLabel("Number of samples, as a number").fill("60");
  await page.keyboard.press("Enter");
  await kernels(page).scrollIntoViewIfNeeded();
  await expect(tuning).toHaveAttribute("data-busy", "false", { timeout: 90_000 });
  await expect(tuning.getByRole("button", { name: /^Use the best of/ })).toHaveCount(2);
  const description = async (name: RegExp) => {
    const id = await tuning.getByRole("img", { name }).first().getAttribute("aria-describedby");
    return page.locator(`[id="${id}"]`);
  };
  await expect(await description(/^Leave-one-out error of/)).toContainText(/The smallest error, [\d.]+/);
  await tuning.getByText("marginal likelihood", { exact: true }).click();
  await expect(page).toHaveURL(/tuneScore=logMarginalLikelihood/);
  await expect(await description(/^Log marginal likelihood of/)).toContainText("The likelihood is largest at σ");
  expect(await axe(page, ".tuning")).toEqual([]);
});

test("2000 samples: the fit shows how far it is and can be stopped, the last picture stays, and fewer work again", async ({
  page,
}) => {
  // Of so short a length scale no few samples stand for the rest: the whole matrix has to be factorised, which takes a while.
  await page.goto("./#/lab/kernels?v=1&N=20&sigma=0.3");
  await settled(page, "#kernels");
  await samples(page).getByLabel("Number of samples, as a number").fill("2000");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/N=2000/);
  await kernels(page).scrollIntoViewIfNeeded();
  await expect(kernels(page).getByRole("progressbar")).toBeVisible();
  await kernels(page).getByRole("button", { name: "Cancel" }).click();
  await expect(kernels(page)).toHaveAttribute("data-busy", "false");
  await expect(kernels(page).getByText("Stopped: these maps are of earlier settings.")).toBeVisible();
  await expect(kernels(page).getByText("20 samples are marked").first()).toBeAttached();

  await kernels(page).getByRole("button", { name: "Go on" }).click();
  await expect(kernels(page)).toHaveAttribute("data-busy", "true");
  await samples(page).getByLabel("Number of samples, as a number").fill("30");
  await page.keyboard.press("Enter");
  await kernels(page).scrollIntoViewIfNeeded();
  await expect(kernels(page).getByText("30 samples are marked").first()).toBeAttached({ timeout: 60_000 });
  await settled(page, "#kernels");
  await expect(kernels(page).getByText("Stopped")).toHaveCount(0);
});

test("2000 samples are drawn at once, and any is taken hold of by mouse and by keyboard", async ({ page }) => {
  await page.goto("./#/lab/samples?v=1&N=2000");
  await expect(samples(page).locator('.sample-dots[data-count="2000"]')).toBeVisible();
  // The tab stop alone.
  const handles = samples(page).locator("[data-sample] .handle");
  await expect(handles).toHaveCount(1);
  await handles.focus();
  await page.keyboard.press("End");
  await expect(samples(page).locator('[data-sample="2000"] .handle')).toBeFocused();
  await page.keyboard.press("PageUp");
  await expect(samples(page).locator('[data-sample="1999"] .handle')).toBeFocused();
  await page.keyboard.press("Delete");
  await expect(samples(page).locator('.sample-dots[data-count="1999"]')).toBeVisible();
  await expect(samples(page).locator('[data-sample="1999"] .handle')).toBeFocused();

  await settled(page, "#samples");
  const { x, y } = await middle(samples(page).locator('[data-sample="1999"] .handle-shape'));
  await page.keyboard.press("Home");
  await expect(samples(page).locator('[data-sample="1"] .handle')).toBeFocused();
  await page.mouse.move(x, y);
  const handle = samples(page).locator('[data-sample="1999"] .handle');
  await expect(handle).toHaveCount(1);
  const name = await handle.getAttribute("aria-label");
  await page.mouse.down();
  await page.mouse.move(x + 20, y + 10, { steps: 4 });
  await page.mouse.up();
  await expect(handle).toBeFocused();
  expect(await handle.getAttribute("aria-label")).not.toBe(name);
  await expect(samples(page).locator('.sample-dots[data-count="1999"]')).toBeVisible();
  expect(await axe(page, "#samples")).toEqual([]);
});
