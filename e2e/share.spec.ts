import type { Page } from "@playwright/test";
import { axe, expect, settled, test } from "./support/fixtures.ts";

async function openShare(page: Page, chapter: string, panel: string) {
  await page.goto(`./#/${chapter}/${panel}?v=1&sigma=${chapter === "lab" ? 3 : 0.3}`);
  await settled(page, `#${panel}`);
  await page
    .locator(`#${panel}`)
    .getByRole("button", { name: /^Share/ })
    .click();
  const dialog = page.getByRole("dialog");
  await expect(dialog).toBeVisible();
  return dialog;
}

test("a figure’s link is given, as text and as a QR code, and a citation with it", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const dialog = await openShare(page, "lab", "kernels");
  const link = dialog.getByRole("textbox", { name: /^Link to this figure/ });
  const address = new URL("./#/lab/kernels?v=1&sigma=3", page.url()).href;
  await expect(link).toHaveValue(address);
  await dialog.getByRole("button", { name: /^Copy/ }).click();
  await expect(dialog.getByRole("button", { name: /^Copy/ })).toHaveText("Copied");
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(address);
  await expect(dialog.getByRole("img", { name: "The same link as a QR code" })).toBeVisible();

  await dialog.getByRole("radio", { name: "Cite" }).check({ force: true });
  const entry = dialog.getByRole("textbox", { name: "BibTeX" });
  await expect(entry).toHaveValue(/^@misc\{kernelfields:lab:kernels,/);
  await expect(entry).toHaveValue(/title {8}= \{Two kernels, same data\}/);
  expect(await entry.inputValue()).toContain(`\\url{${address}}`);
  expect(await entry.inputValue()).toContain("in ``The 2-D potential lab''");
  await page.keyboard.press("Escape");
  await expect(dialog).toHaveCount(0);
});

test("what other pages show is put together by ticking, and seen before it is copied", async ({ page }) => {
  test.setTimeout(180_000);
  const dialog = await openShare(page, "lab", "kernels");
  await dialog.getByRole("radio", { name: "Embed" }).check({ force: true });
  const frame = dialog.getByRole("textbox", { name: /^Frame/ });
  const tag = dialog.getByRole("textbox", { name: /^Tag/ });
  await expect(frame).toHaveValue(/\?embed&amp;lang=en#\/lab\/kernels\?v=1&amp;sigma=3"/);

  await dialog.getByRole("button", { name: "Hide all" }).click();
  await dialog.getByRole("radio", { name: /^Show Length scale/ }).check();
  await dialog.getByRole("radio", { name: /^Lock Ridge/ }).check();
  await dialog.getByRole("combobox", { name: "Theme" }).selectOption("Dark");
  await dialog.getByRole("checkbox", { name: "Nothing to drag in the figure" }).check();
  await expect(frame).toHaveValue(
    /\?embed&amp;controls=sigma&amp;locked=lambda&amp;still&amp;theme=dark&amp;lang=en#\/lab\/kernels/,
  );
  await expect(dialog.getByRole("textbox", { name: "Link to this figure alone" })).toHaveValue(
    /\?embed&controls=sigma&locked=lambda&still&theme=dark&lang=en#\/lab\/kernels\?v=1&sigma=3$/,
  );
  await expect(tag).toHaveValue(
    /controls="sigma" locked="lambda" still theme="dark" lang="en" label="Two kernels, same data"/,
  );

  const preview = dialog.locator("iframe").contentFrame();
  await expect(preview.locator("[data-control]")).toHaveCount(2);
  await expect(preview.getByRole("slider", { name: /Ridge/ })).toBeDisabled();
  await expect(preview.locator("html")).toHaveAttribute("data-theme", "dark");
  await expect(preview.locator('#kernels[data-busy="false"]')).toBeVisible({ timeout: 60_000 });
  // The height given is the one that the figure has.
  await expect(async () => {
    const height = await dialog.locator("iframe").evaluate((element) => element.getBoundingClientRect().height);
    expect(await frame.inputValue()).toContain(`height="${height}"`);
  }).toPass();

  // The very tag, in a page of its own.
  const html = await tag.inputValue();
  await page.route("**/pasted.html", (route) =>
    route.fulfill({
      contentType: "text/html",
      body: `<!doctype html><title>Pasted</title><link rel="icon" href="./icon.svg">${html}`,
    }),
  );
  await page.goto("./pasted.html");
  const pasted = page.locator("kernel-field iframe").contentFrame();
  await expect(pasted.getByRole("textbox", { name: /Length scale/ })).toHaveValue("3");
  await expect(pasted.locator("[data-control]")).toHaveCount(2);
});

test("a link with very many points says that it makes no QR code", async ({ page }) => {
  const points = Array.from({ length: 200 }, (_, i) => `${(i % 20) / 4 - 2.5},${Math.floor(i / 20) / 2 - 2.5}`).join(
    "_",
  );
  await page.goto(`./#/lab/samples?v=1&scheme=hand&points=${points}`);
  await settled(page, "#samples");
  await page
    .locator("#samples")
    .getByRole("button", { name: /^Share/ })
    .click();
  await expect(page.getByRole("dialog").getByText("too long for a QR code")).toBeVisible();
});

for (const [theme, width] of [
  ["light", 1280],
  ["dark", 390],
] as const) {
  test(`the dialog is accessible and fits at ${width} pixels in the ${theme} theme`, async ({ page }) => {
    await page.setViewportSize({ width, height: 844 });
    await page.emulateMedia({ colorScheme: theme });
    const dialog = await openShare(page, "kernel-ridge", "sigma-lambda");
    for (const name of ["Link", "Embed", "Cite"]) {
      await dialog.getByRole("radio", { name, exact: true }).check({ force: true });
      expect(await axe(page, "dialog", { onlyColors: theme === "dark" }), name).toEqual([]);
      expect(await dialog.evaluate((element) => element.scrollWidth <= element.clientWidth), name).toBe(true);
    }
  });
}

test("from the keyboard: opened, paged through, closed, and the focus comes back", async ({ page }) => {
  const dialog = await openShare(page, "vector-fields", "matrix-kernel");
  await dialog.getByRole("radio", { name: "Link" }).focus();
  await page.keyboard.press("ArrowRight");
  await expect(dialog.getByRole("textbox", { name: /^Frame/ })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(dialog).toHaveCount(0);
  await expect(page.locator("#matrix-kernel").getByRole("button", { name: /^Share/ })).toBeFocused();
});
