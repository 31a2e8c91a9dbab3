import { readFile } from "node:fs/promises";
import type { Locator, Page } from "@playwright/test";
import Papa from "papaparse";
import { axe, expect, settled, test } from "./support/fixtures.ts";
import { cutInDialog, sticksOut } from "./support/narrow.ts";
import { walk } from "./support/walk.ts";

// Every chapter, with all its figures: e2e/everyChapter.spec.ts.

async function closeDialog(page: Page) {
  await page.keyboard.press("Escape");
  await expect(page.locator("dialog[open]")).toHaveCount(0);
}

test.describe("at 400 %, 320 pixels wide,", () => {
  test.use({ viewport: { width: 320, height: 640 } });

  test("the contents, the dialogs and an embedded figure need no scrolling sideways", async ({ page }) => {
    await page.goto("./");
    await page.locator("h1").waitFor();
    expect(await sticksOut(page)).toEqual([]);
    expect(await axe(page, undefined, { targets: true })).toEqual([]);
    await page.getByRole("button", { name: "Keys" }).click();
    await page.getByRole("dialog").waitFor();
    expect(await cutInDialog(page)).toEqual([]);
    await closeDialog(page);
    await page.goto("./#/lab/samples");
    for (const name of [/^Save “/, /^Share/]) {
      await page.locator("#samples").getByRole("button", { name }).click();
      await page.locator("dialog[open] h2").waitFor();
      expect(await axe(page, "dialog[open]", { targets: true })).toEqual([]);
      await closeDialog(page);
    }
    await page.goto("./?embed#/lab/loop");
    await settled(page, "#loop");
    expect(await sticksOut(page)).toEqual([]);
    expect(await axe(page, undefined, { targets: true })).toEqual([]);
  });
});

test.describe("a figure in words and numbers", () => {
  /** What is read out in place of a figure. */
  const readOut = (panel: Locator, name: string) =>
    panel.locator(".plot", { has: panel.page().getByRole("img", { name }) }).locator(".plot-description");

  test("follows the figure: its minima, its barrier, and what changes them", async ({ page }) => {
    await page.goto("./#/lab/energy?potential=double-well");
    const panel = page.locator("#energy");
    await settled(page, "#energy");
    const words = readOut(panel, "True energy");
    await expect(words).toContainText("It has 2 minima.");
    await expect(words).toContainText(/The lowest pass between minima 1 and 2 is .+ above the first/);
    await panel.getByRole("button", { name: /^Describe/ }).press("Enter");
    const dialog = page.getByRole("dialog");
    await expect(dialog.getByRole("listitem").filter({ hasText: "It has 2 minima." })).toBeVisible();

    const table = dialog.getByRole("table");
    await expect(table.locator("caption")).toHaveText(/True energy: the first 15 of \d+ rows/);
    await expect(table.locator("thead th[scope=col]").first()).toHaveText("series");
    await expect(table.locator("tbody th[scope=row]")).toHaveCount(15);
    await dialog.getByRole("combobox", { name: "Rows of" }).selectOption("samples");
    await expect(table.locator("caption")).toHaveText(/of 50 rows/);
    await dialog.getByRole("button", { name: "Show 35 more rows" }).press("Enter");
    await expect(table.locator("caption")).toHaveText("True energy: all 50 rows");
    expect(await axe(page, "dialog[open]", { targets: true })).toEqual([]);

    const saved = page.waitForEvent("download");
    await dialog.getByRole("button", { name: "All as CSV" }).click();
    const csv = await readFile((await (await saved).path()) ?? "", "utf8");
    expect(csv).toContain("# ");
    // The first sample of the table, as it stands in the file.
    const shown = await table.locator("tbody tr").first().locator("td").first().textContent();
    const samples = csv.split("\r\n").filter((line) => line.startsWith("samples,"));
    expect(samples).toHaveLength(50);
    expect(Number(samples[0].split(",")[1])).toBeCloseTo(Number(shown?.replace("−", "-")), 4);
  });

  test("is heard as it is drawn: the saved sound has the pitch of its values", async ({ page }) => {
    await page.goto("./#/lab/energy");
    const panel = page.locator("#energy");
    await settled(page, "#energy");
    await panel.getByRole("button", { name: /^Describe/ }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByRole("radio", { name: "Energies along the cut" }).check();
    const waveFile = page.waitForEvent("download");
    await dialog.getByRole("button", { name: "Save sound (WAV)" }).click();
    const wave = await readFile((await (await waveFile).path()) ?? "");
    const csvFile = page.waitForEvent("download");
    await dialog.getByRole("button", { name: "All as CSV" }).click();
    const csv = await readFile((await (await csvFile).path()) ?? "", "utf8");

    // The energy-conserving model's curve is the first one drawn, and heard.
    const { data } = Papa.parse<Readonly<Record<string, string>>>(csv, { comments: "#", header: true });
    const curve = data
      .filter(({ series }) => series === "energy-conserving")
      .map((row) => [Number(row["distance along the cut (reduced length)"]), Number(row["energy (k_BT_0)"])] as const);
    expect(curve.length).toBeGreaterThan(50);
    const range = await page
      .locator("#energy .js-plotly-plot")
      .last()
      .evaluate((plot) => {
        const { layout } = plot as HTMLElement & {
          readonly layout: { readonly yaxis: { readonly range: readonly number[] } };
        };
        return layout.yaxis.range;
      });
    const rate = wave.readUInt32LE(24);
    for (const part of [0.1, 0.35, 0.6, 0.85]) {
      const place = curve[0][0] + part * (curve[curve.length - 1][0] - curve[0][0]);
      const above = curve.findIndex(([x]) => x >= place);
      const [[x0, y0], [x1, y1]] = [curve[above - 1], curve[above]];
      const value = y0 + ((y1 - y0) * (place - x0)) / (x1 - x0);
      // Two octaves from 220 Hz over the height of the figure; the whole width takes three seconds.
      const pitch = 220 * 4 ** ((value - range[0]) / (range[1] - range[0]));
      expect(Math.abs(Math.log2(heardPitch(wave, rate, 3 * part) / pitch))).toBeLessThan(1 / 24);
    }

    await dialog.getByRole("button", { name: "Listen" }).click();
    await expect(dialog.getByRole("status")).toHaveText("energy-conserving");
    await page.keyboard.press("Escape");
    await expect(dialog.getByRole("button", { name: "Listen" })).toBeVisible();
    await closeDialog(page);
  });
});

/** The pitch at a moment, from the upward passages through zero of a 16-bit stereo WAVE file over a twentieth of a second. */
function heardPitch(wave: Buffer, rate: number, at: number): number {
  const [from, to] = [Math.round((at - 0.025) * rate), Math.round((at + 0.025) * rate)];
  // Both sides together: either may be silent.
  const sample = (i: number) => wave.readInt16LE(44 + 4 * i) + wave.readInt16LE(46 + 4 * i);
  const passages: number[] = [];
  for (let i = from; i < to; i++) {
    const [before, after] = [sample(i), sample(i + 1)];
    if (before < 0 && after >= 0) passages.push(i + before / (before - after));
  }
  return (rate * (passages.length - 1)) / (passages[passages.length - 1] - passages[0]);
}

test("a drag of thirty steps is told once, when it is over", async ({ page }) => {
  await page.goto("./#/lab/kernels");
  // What else is about to come has nothing to say later.
  await settled(page);
  const slider = page.locator('#kernels [data-control="sigma"] input[type=range], #kernels input[type=range]').first();
  await slider.scrollIntoViewIfNeeded();
  await page.evaluate(() => {
    const spoken: string[] = [];
    Object.assign(window, { spoken });
    const live =
      "[aria-live=polite], [aria-live=assertive], [role=status]:not([aria-live=off]), [role=alert], output:not([aria-live=off])";
    new MutationObserver((changes) => {
      const regions = changes.map(({ target }) =>
        (target instanceof Element ? target : target.parentElement)?.closest(live),
      );
      for (const region of new Set(regions))
        if (region && region.textContent !== "") spoken.push(region.textContent ?? "");
    }).observe(document.body, { subtree: true, childList: true, characterData: true });
  });
  const spoken = () => page.evaluate(() => (window as Window & { readonly spoken?: readonly string[] }).spoken ?? []);
  const box = await slider.boundingBox();
  if (box === null) throw new Error("The slider is not on the screen.");
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.down();
  for (let step = 1; step <= 30; step++) {
    await page.mouse.move(box.x + box.width / 2 + 1.5 * step, box.y + box.height / 2);
    await page.waitForTimeout(40);
  }
  // That these are no prepared settings any more is said at once.
  const during = await spoken();
  expect(during.length, during.join(" | ")).toBeLessThanOrEqual(1);
  await page.mouse.up();
  await settled(page, "#kernels");
  const region = page.locator("[data-announcements]");
  await expect(region).toContainText(/^Force field: /);
  await page.waitForTimeout(2000);
  const all = await spoken();
  expect(all.length, all.join(" | ")).toBeLessThanOrEqual(2);
});

test("the keys are listed from where they are handled, and open by a key", async ({ page }) => {
  await page.goto("./#/lab/samples");
  await settled(page, "#samples");
  await page.keyboard.press("?");
  const dialog = page.getByRole("dialog", { name: "By keyboard" });
  for (const keys of [
    "Ctrl Z",
    "Ctrl Shift Z",
    "Ctrl P",
    "Delete, Backspace",
    "Page Up, Page Down",
    "Enter, Space",
    "?",
  ]) {
    await expect(dialog.locator("dt", { hasText: keys }).first()).toBeVisible();
  }
  await closeDialog(page);
});

test("with reduced motion nothing moves by itself", async ({ page }) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  await page.goto("./#/kernel-ridge");
  await walk(page);
  const moving = await page.evaluate(() => {
    const named = [...document.querySelectorAll("*")].filter((element) => {
      const { transitionDuration, animationName, animationDuration } = getComputedStyle(element);
      const lasts = (durations: string) => durations.split(",").some((duration) => Number.parseFloat(duration) > 0);
      return lasts(transitionDuration) || (animationName !== "none" && lasts(animationDuration));
    });
    return named.map((element) => `${element.tagName} ${element.getAttribute("class")}`);
  });
  expect(moving).toEqual([]);
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).scrollBehavior)).toBe("auto");
});

test("what is dragged can be moved by two presses instead", async ({ page }) => {
  await page.goto("./#/lab/energy");
  const panel = page.locator("#energy");
  await settled(page, "#energy");
  const start = panel.getByRole("button", { name: /^Start of the cut/ }).first();
  await start.scrollIntoViewIfNeeded();
  const [handle, plot] = [await start.boundingBox(), await panel.locator(".plot-area").first().boundingBox()];
  if (handle === null || plot === null) throw new Error("The figure is not on the screen.");
  const before = await start.getAttribute("aria-label");
  await page.mouse.click(handle.x + handle.width / 2, handle.y + handle.height / 2);
  await expect(start).toHaveAttribute("data-picked", "true");
  await expect(panel.getByText("is picked up: press where it should go.")).toBeAttached();
  // A press elsewhere on the page lets go of it.
  await panel.locator("h3").click();
  await expect(start).not.toHaveAttribute("data-picked");
  expect(await start.getAttribute("aria-label")).toBe(before);
  await page.mouse.click(handle.x + handle.width / 2, handle.y + handle.height / 2);
  await page.mouse.click(plot.x + plot.width / 4, plot.y + plot.height / 4);
  // The window is −5 … 5 both ways.
  await expect(start).toHaveAttribute("aria-label", /x −?-?2\.5.*y 2\.5/);
  await expect(start).not.toHaveAttribute("data-picked");
});
