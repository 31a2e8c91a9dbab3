import type { Locator, Page } from "@playwright/test";
import { axe, expect, settled, test } from "./support/fixtures.ts";

/** Opens one figure of the chapter and waits for its results. */
async function open(page: Page, id: string, parameters = ""): Promise<Locator> {
  await page.goto(`./#/kernel-ridge/${id}${parameters}`);
  const panel = page.locator(`section[data-panel="${id}"]`);
  await expect(panel.locator('.plot[data-state="drawn"]').first()).toBeVisible({ timeout: 60_000 });
  await settled(page, `section[data-panel="${id}"]`);
  return panel;
}

/** What a figure shows, in the words for those who cannot see it. */
async function described(page: Page, panel: Locator, name: string | RegExp): Promise<string> {
  const id = await panel.getByRole("img", { name }).getAttribute("aria-describedby");
  return (await page.locator(`[id="${id}"]`).textContent()) ?? "";
}

/** Clicks a figure at a part of its plot area's width and height, from the left and from below. */
async function clickAt(page: Page, panel: Locator, name: string, right: number, up: number) {
  const overlay = panel.getByRole("group", { name, exact: true });
  const box = await overlay.boundingBox();
  if (box === null) throw new Error(`${name} is not on the page.`);
  await page.mouse.click(box.x + right * box.width, box.y + (1 - up) * box.height);
}

const row = (panel: Locator, name: string) => panel.getByRole("row", { name }).getByRole("cell");
const cells = (panel: Locator, name: string) => row(panel, name).allInnerTexts();

test.describe("σ and λ", () => {
  test("over-fitting is told in numbers, and mended by a button", async ({ page }) => {
    const panel = await open(page, "sigma-lambda", "?noise=0.05");
    const verdict = panel.locator(".verdict");
    await expect(verdict).toHaveText(/^Over-fitting: at its own samples it errs by .*, against the truth by 0\.0/);
    const [now, , likeliest, best] = await cells(panel, "true error");
    expect(Number(now)).toBeGreaterThan(Number(likeliest));
    expect(Number(likeliest)).toBeGreaterThanOrEqual(Number(best));
    expect(await axe(page, '[data-panel="sigma-lambda"]')).toEqual([]);

    await panel.getByRole("button", { name: "Take the likeliest" }).click();
    await expect(verdict).toHaveText(/^About as good as it gets/);
    // λ is the variance of the noise, 0.0025, as well as the grid can tell.
    await expect(page).toHaveURL(/lambda=0\.00316/);
    await expect(row(panel, "ridge λ").first()).toHaveText("0.0032");
    expect((await cells(panel, "true error"))[0]).toBe(likeliest);
  });

  test("a click on a map takes both, on the curves σ alone; the keyboard's crosshair does the same", async ({
    page,
  }) => {
    const panel = await open(page, "sigma-lambda");
    await clickAt(page, panel, "Choose σ", 0.5, 0.5);
    await expect(page).toHaveURL(/sigma=0\./);
    await expect(page).not.toHaveURL(/lambda=/);
    await expect(page.getByRole("group", { name: "Choose σ and λ" })).toHaveCount(2);
    const map = panel.getByRole("group", { name: "Choose σ and λ" }).first();
    await map.getByRole("button", { name: /Take σ and λ/ }).focus();
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL(/lambda=/);
    await settled(page, '[data-panel="sigma-lambda"]');
    await expect(panel.locator(".verdict")).not.toBeEmpty();
  });

  test("σ and λ that cannot be fitted are refused at λ, and everything else stays", async ({ page }) => {
    const panel = await open(page, "sigma-lambda", "?sigma=8&lambda=0&N=100");
    await expect(panel.getByText(/K \+ λI is not positive definite/)).toBeVisible();
    expect(await cells(panel, "true error")).toEqual(["–", ...Array(3).fill(expect.stringMatching(/\d/))]);
    await expect(panel.locator('.plot[data-state="drawn"]')).toHaveCount(4);
  });
});

test.describe("draws", () => {
  test("all kernels before and after the samples, from one visible seed", async ({ page }) => {
    const panel = await open(page, "priors");
    await expect(panel.locator('.plot[data-state="drawn"]')).toHaveCount(10);
    expect(await described(page, panel, /^Gaussian kernel.*before/)).toMatch(
      /^4 functions, .*deviation of 1\.00 every/,
    );
    expect(await described(page, panel, /^Laplacian kernel.*after/)).toMatch(/largest at r = 0\.7/);
    await expect(panel.getByText(/^Straight lines only; 2 of 140 directions/)).toBeVisible();
    expect(await axe(page, '[data-panel="priors"]')).toEqual([]);
    await panel.getByRole("button", { name: "Draw others" }).click();
    await expect(page).toHaveURL(/drawSeed=2/);
  });

  test("a kernel that cannot be fitted keeps its prior, and the others both", async ({ page }) => {
    const panel = await open(page, "priors", "?sigma=5&lambda=0&N=60");
    await expect(panel.getByText(/not positive definite/).first()).toBeVisible();
    expect(await described(page, panel, /^Gaussian kernel.*after/)).toContain("cannot be fitted");
    expect(await described(page, panel, /^Gaussian kernel.*before/)).toMatch(/^4 functions/);
    expect(await described(page, panel, /^Laplacian kernel.*after/)).toMatch(/^4 functions/);
  });
});

test.describe("cost", () => {
  test("a short measurement of one's own computer at first sight, a longer one on request", async ({ page }) => {
    const panel = await open(page, "cost", "?largestTimed=1000");
    await expect(panel.getByText(/^Measured just now on this computer: N = 50 … 800,/)).toBeVisible({
      timeout: 60_000,
    });
    await panel.getByRole("button", { name: "Measure up to N = 1000" }).click();
    await expect(panel.getByRole("progressbar")).toBeVisible();
    await expect(panel.getByText(/^Measured just now .*: N = 50 … 1000, Gaussian kernel, \d+ fits\.$/)).toBeVisible({
      timeout: 60_000,
    });
    const memory = await described(page, panel, /^Memory for one model/);
    expect(memory).toContain("12 MB at N = 1000");
    expect(memory).toContain("Expected at N = 10000: 1.2 GB");
    expect(await described(page, panel, /^Time for one training/)).toMatch(/ at N = 1000\. Expected at N = 10000: \d/);
    await expect(panel.getByText(/^training at N = 10000 would take$/)).toBeVisible();
    expect(await axe(page, '[data-panel="cost"]')).toEqual([]);
  });

  test("Cancel keeps what was measured so far", async ({ page }) => {
    const panel = await open(page, "cost", "?largestTimed=4000");
    await expect(panel.getByText(/^Measured just now/)).toBeVisible({ timeout: 60_000 });
    const button = panel.getByRole("button", { name: "Measure up to N = 4000" });
    await button.click();
    await expect(panel.getByText(/again: N = [12458]\d\d+$/)).toBeVisible();
    await panel.getByRole("button", { name: "Cancel" }).click();
    await expect(panel.getByText(/^Measured just now .* Stopped before its end\.$/)).toBeVisible();
    await expect(button).toBeFocused();
    await expect(panel).toHaveAttribute("data-busy", "false");
  });
});
