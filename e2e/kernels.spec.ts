import type { Page } from "@playwright/test";
import { expect, settled, test } from "./support/fixtures.ts";

const maps = "#kernels .field-map";
const layers = (page: Page) => page.locator("#kernels .quick-layer");
const sigma = (page: Page) => page.locator("#kernels").getByRole("slider", { name: /Length scale/ });

interface Copy {
  readonly image: string;
  readonly left: number;
  readonly top: number;
}

declare global {
  interface Window {
    /** The quick pictures that were painted last. */
    copies: Copy[];
    /** How often each stage was reached. */
    stages: Record<string, number>;
  }
}

/** Opens figure 3 and keeps a copy of whatever is painted in it. */
async function open(page: Page, hash: string): Promise<void> {
  await page.goto(hash);
  await settled(page, "#kernels");
  await expect(page.locator(`${maps} .plot[data-state="drawn"]`)).toHaveCount(3);
  await page.evaluate(() => {
    window.copies = [];
    window.stages = {};
    new PerformanceObserver((list) => {
      for (const { name } of list.getEntries()) {
        window.stages[name] = (window.stages[name] ?? 0) + 1;
        const painted = [...document.querySelectorAll<HTMLCanvasElement>("#kernels .quick-layer")];
        if (name !== "kernel-fields:coarse" || painted.length === 0) continue;
        window.copies = painted.map((canvas) => {
          const { left, top } = canvas.getBoundingClientRect();
          return { image: canvas.toDataURL(), left, top };
        });
      }
    }).observe({ entryTypes: ["mark"] });
  });
}

/** Takes hold of σ and moves it a few steps to the left; the hand holds on. */
async function drag(page: Page): Promise<void> {
  const box = await sigma(page).boundingBox();
  if (box === null) throw new Error("The slider is not on the page.");
  const y = box.y + box.height / 2;
  await page.mouse.move(box.x + box.width * 0.63, y);
  await page.mouse.down();
  for (let i = 1; i <= 6; i++) await page.mouse.move(box.x + box.width * (0.63 - 0.03 * i), y);
}

/** Points along x of the map of the independent model that Plotly has drawn. */
function drawnGrid(page: Page): Promise<number> {
  return page.evaluate(() => {
    const plot = document.querySelectorAll<HTMLElement & { data?: { type: string; x: ArrayLike<number> }[] }>(
      "#kernels .js-plotly-plot",
    )[1];
    return plot?.data?.find(({ type }) => type === "heatmap")?.x.length ?? 0;
  });
}

const stage = (page: Page, name: string) => page.evaluate((key) => window.stages[`kernel-fields:${key}`] ?? 0, name);

for (const theme of ["light", "dark"] as const) {
  test(`what is painted while σ moves is what Plotly draws when it rests (${theme})`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: theme });
    await open(page, "./#/lab/kernels");
    await drag(page);
    await expect.poll(() => stage(page, "coarse")).toBeGreaterThan(0);
    // The hand rests without letting go: Plotly draws the very result that was painted last, which is the fine one.
    await expect.poll(() => stage(page, "final")).toBeGreaterThan(0);
    await settled(page, "#kernels");
    await expect.poll(() => drawnGrid(page)).toBe(101);
    await expect(layers(page)).toHaveCount(0);
    const screenshot = `data:image/png;base64,${(await page.screenshot()).toString("base64")}`;

    const differences = await page.evaluate(async (url) => {
      // The page's security policy lets it show such an address, not fetch it.
      const load = async (source: string) => {
        const image = new Image();
        image.src = source;
        await image.decode();
        return createImageBitmap(image);
      };
      const page = await load(url);
      const paper = getComputedStyle(document.body).backgroundColor;
      const pixels = (image: ImageBitmap, width: number, height: number, x: number, y: number) => {
        const context = new OffscreenCanvas(width, height).getContext("2d");
        if (context === null) throw new Error("no canvas");
        context.fillStyle = paper;
        context.fillRect(0, 0, width, height);
        context.drawImage(image, x, y);
        return context.getImageData(0, 0, width, height).data;
      };
      return Promise.all(
        window.copies.map(async ({ image, left, top }) => {
          const painted = await load(image);
          const { width, height } = painted;
          const before = pixels(painted, width, height, 0, 0);
          const after = pixels(page, width, height, -Math.round(left), -Math.round(top));
          let sum = 0;
          let ink = 0;
          for (let i = 0; i < before.length; i++) sum += Math.abs(before[i] - after[i]);
          for (let i = 4; i < before.length; i += 4) ink += before[i] === before[0] ? 0 : 1;
          return { mean: sum / before.length, ink: ink / (width * height) };
        }),
      );
    }, screenshot);
    // Both models'; the true field is painted anew only where it comes on another grid.
    expect(differences.length).toBeGreaterThanOrEqual(2);
    for (const { mean, ink } of differences) {
      // Of 255, over all pixels: edges are smoothed by two painters, nothing else differs.
      expect(mean).toBeLessThan(1.5);
      expect(ink).toBeGreaterThan(0.05);
    }
    await page.mouse.up();
  });
}

test("what stands under the maps waits for the first of them", async ({ page }) => {
  let load = () => {};
  const loaded = new Promise<void>((resolve) => {
    load = resolve;
  });
  await page.route(/engine\.worker/, async (route) => {
    await loaded;
    await route.continue();
  });
  await page.goto("./#/lab/kernels");
  const code = page.locator("#kernels .code-row");
  await expect(page.locator("#kernels .coming")).toBeAttached();
  for (const part of [code, page.locator("#kernels .tuning"), page.locator("#kernels .panel-rail")]) {
    await expect(part).toBeHidden();
  }
  load();
  await settled(page, "#kernels");
  await expect(code).toBeVisible();
  await expect(sigma(page)).toBeVisible();
  await expect(page.locator("#kernels [data-held-back]")).toHaveCount(0);
});

test("a number that σ has no part in stays while σ is held, and a hand that rests gets the fine maps", async ({
  page,
}) => {
  await open(page, "./#/lab/kernels?v=1&N=500");
  const truth = page.locator("#kernels .field-row > div").first().locator(".readout");
  const before = await truth.innerText();
  expect(before).toMatch(/force, rms\s+1\.72\b/);
  expect(await drawnGrid(page)).toBe(101);
  const readings = new Set<string>();
  await drag(page);
  await expect.poll(() => stage(page, "coarse")).toBeGreaterThan(0);
  readings.add(await truth.innerText());
  const score = page.locator("#kernels .field-row > div").nth(1).locator(".readout");
  await expect(score).not.toContainText("8, 0.001");
  // Nothing is let go here: the picture becomes as fine as at rest, and its numbers stay what they are.
  await settled(page, "#kernels");
  await expect.poll(() => drawnGrid(page)).toBe(101);
  await expect(layers(page)).toHaveCount(0);
  const held = await score.innerText();
  readings.add(await truth.innerText());
  await page.mouse.up();
  await settled(page, "#kernels");
  expect(await score.innerText()).toBe(held);
  readings.add(await truth.innerText());
  expect([...readings]).toEqual([before]);
});

test("a key held down moves the pictures and is one undo step; let go, Plotly has them again", async ({ page }) => {
  await open(page, "./#/lab/kernels");
  await sigma(page).focus();
  await page.keyboard.down("ArrowLeft");
  for (let i = 0; i < 4; i++) await page.keyboard.down("ArrowLeft");
  await expect.poll(() => stage(page, "coarse")).toBeGreaterThan(0);
  const drawn = await stage(page, "final");
  await page.keyboard.up("ArrowLeft");
  await settled(page, "#kernels");
  await expect.poll(() => stage(page, "final")).toBeGreaterThanOrEqual(Math.max(1, drawn));
  await expect(layers(page)).toHaveCount(0);
  await expect(sigma(page)).not.toHaveAttribute("aria-valuetext", "8");
  await page.getByRole("toolbar").getByRole("button", { name: "Undo" }).click();
  await expect(sigma(page)).toHaveAttribute("aria-valuetext", "8");
});

test("a fit that fails keeps the last good maps, marked as past, and says why at λ", async ({ page }) => {
  await open(page, "./#/lab/kernels");
  const ridge = page.locator("#kernels").getByRole("textbox", { name: /Ridge, as a number/ });
  const map = page.locator(maps).nth(2);
  // Below the panel's top, in pixels: what the page does above the panel is not this test's business.
  const place = () =>
    map.evaluate((element) => {
      const panel = element.closest(".panel");
      return Math.round(element.getBoundingClientRect().top - (panel?.getBoundingClientRect().top ?? 0));
    });
  const before = await place();
  await ridge.fill("0");
  await ridge.press("Enter");
  await expect(page.locator("#kernels .rail-first .control-problem")).toContainText(
    /condition number is about 10[⁰¹²³⁴-⁹]+.*Raise the ridge/,
  );
  await expect(map).toContainText("see λ. The picture is the last one that could be made.");
  await expect(map.locator(".plot")).toHaveAttribute("data-stale", "true");
  await expect(map.locator(".quiverlayer path, .quiver path").first()).toBeAttached();
  // What is said pushes no map about.
  expect(await place()).toBe(before);
  await ridge.fill("0.001");
  await ridge.press("Enter");
  await expect(map.locator(".plot")).not.toHaveAttribute("data-stale");
  await expect(page.locator("#kernels .problem")).toHaveCount(0);
});

test("without samples there are axes of the window, and the way to some", async ({ page }) => {
  await page.goto("./#/lab/kernels?v=1&scheme=hand");
  await expect(page.locator("#kernels .problem")).toContainText("click in Figure 2");
  await expect(page.locator(`${maps} .plot[data-state="drawn"]`)).toHaveCount(3);
  await expect(page.locator(`${maps} .xtick`).filter({ hasText: "4" }).first()).toBeAttached();
});

test("a fourth map stands beside the others, the missing region outlined in all; five are in rows of three and two", async ({
  page,
}) => {
  await page.goto("./#/lab/kernels?v=1&asPrinted=1&missing=1");
  await settled(page, "#kernels");
  await expect(page.locator(maps)).toHaveCount(4);
  const tops = await page.locator(maps).evaluateAll((all) => all.map((map) => map.getBoundingClientRect().top));
  expect(new Set(tops).size).toBe(1);
  await expect(page.locator("#kernels .missing-outline rect")).toHaveCount(4);

  // Differences: the bar named after what all show, the true force told apart.
  await page.goto("./#/lab/kernels?v=1&asPrinted=1&fieldBackground=difference");
  await expect(page.locator(maps)).toHaveCount(5);
  await settled(page, "#kernels");
  const rows = await page.locator(maps).evaluateAll((all) => all.map((map) => map.getBoundingClientRect().top));
  expect(rows.map((top) => top === rows[0])).toEqual([true, true, true, false, false]);
  expect(rows[4]).toBe(rows[3]);
  await expect(page.locator("#kernels .color-bar")).toContainText("|Δf|");
  const caption = page.locator("#kernels .panel-caption").last();
  await expect(caption).toContainText("The first map is the true force itself");

  // The energy is coloured as far as in figure 1.
  await page.goto("./#/lab/kernels?v=1&fieldBackground=energy&lecture.c=0");
  await expect(caption).toContainText("up to 5 kT₀ above the lowest");
  // Without a corrugation there is nothing to say of its floor.
  await expect(caption).not.toContainText("floor");
  await expect(page.locator("#kernels .color-bar-ticks")).toContainText("4");
});

test("on a phone σ and λ stand directly above the maps", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto("./#/lab/kernels");
  await settled(page, "#kernels");
  const slider = await sigma(page).boundingBox();
  const map = await page.locator(maps).first().boundingBox();
  if (slider === null || map === null) throw new Error("The figure is not on the page.");
  expect(map.y).toBeGreaterThan(slider.y);
  expect(map.y + map.height - slider.y).toBeLessThan(600);
});
