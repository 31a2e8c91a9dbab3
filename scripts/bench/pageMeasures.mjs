/** How long the hand waits for the eye: figure 3 of the built notebook, beside Plotly drawing the same figures bare. */
import { resolve } from "node:path";
import { build } from "vite";
import { serve } from "../serve.mjs";

const PATIENCE = 60_000;
/** Positions of the slider of σ, which has 1000 steps, between which the hand goes to and fro. */
const POSITIONS = [600, 640];

/**
 * Seconds of each round.
 * @typedef {{ coarse: number[], final: number[], bare: number[] }} PageTimes
 */

/**
 * Measures, in turns: slider moved → coarse picture of the three fields painted; slider rests → final picture painted;
 * a bare `Plotly.react` of the same three final figures in the same page → painted.
 * @param {import("@playwright/test").Browser} browser
 * @param {string} folder for the built notebook
 * @param {number} rounds
 * @returns {Promise<PageTimes>}
 */
export async function measurePage(browser, folder, rounds) {
  await build({ logLevel: "error", build: { outDir: resolve(folder, "notebook"), emptyOutDir: true } });
  const server = await serve({ folder: resolve(folder, "notebook"), port: 0 });
  // What fetches the notebook to keep it would work beside what is measured.
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, serviceWorkers: "block" });
  try {
    const page = await context.newPage();
    /** @type {Promise<never>} */
    const broken = new Promise((_, fail) => page.once("pageerror", fail));
    broken.catch(() => {});
    await page.goto(`${server.address}#/lab/kernels`);
    const panel = page.locator('section[data-panel="kernels"]');
    await Promise.race([broken, panel.locator(".js-plotly-plot").nth(2).waitFor({ timeout: PATIENCE })]);
    await page.locator('[data-busy="true"]').first().waitFor({ state: "detached", timeout: PATIENCE });
    await page.evaluate(prepare);
    /** @type {PageTimes} */
    const times = { coarse: [], final: [], bare: [] };
    // The first two rounds warm up, and find the figures of both positions.
    for (let round = -2; round < rounds; round++) {
      const which = Math.abs(round) % 2;
      const coarse = await page.evaluate((position) => window.measure.move(position), POSITIONS[which]);
      const final = await page.evaluate((index) => window.measure.rest(index), which);
      // Other panels follow the same settings: they have their turn before the next round.
      await page.locator('[data-busy="true"]').first().waitFor({ state: "detached", timeout: PATIENCE });
      await page.waitForTimeout(300);
      const bare = round < -1 ? 0 : await page.evaluate((index) => window.measure.bare(index), 1 - which);
      if (round < 0) continue;
      times.coarse.push(coarse / 1000);
      times.final.push(final / 1000);
      times.bare.push(bare / 1000);
    }
    return times;
  } finally {
    await context.close();
    await server.close();
  }
}

/** Runs in the page: sets up `window.measure`, whose functions return milliseconds. */
async function prepare() {
  /** @typedef {HTMLElement & { data: { z?: ArrayLike<unknown> }[], layout: object }} PlotlyDiv */
  const panel = 'section[data-panel="kernels"]';
  const slider = /** @type {HTMLInputElement | null} */ (
    document.querySelector(`${panel} .panel-rail input[type="range"]`)
  );
  const plots = /** @type {PlotlyDiv[]} */ ([...document.querySelectorAll(`${panel} .js-plotly-plot`)]);
  if (slider === null || plots.length !== 3) throw new Error("Figure 3 does not show three fields under a slider.");

  const plotlyFile = performance.getEntriesByType("resource").find(({ name }) => /plotlyCore[^/]*\.js/.test(name));
  const exported = Object.values(await import(plotlyFile?.name ?? "the page has loaded no Plotly"));
  const Plotly = exported.find((value) => typeof value?.react === "function");

  const painted = () =>
    new Promise((/** @type {(now: number) => void} */ settle) => {
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => settle(performance.now());
        port2.postMessage(null);
      });
    });
  // The page is at rest now: its maps are as fine as they get.
  const rowsOf = (/** @type {PlotlyDiv} */ plot) => plot.data.find(({ z }) => z !== undefined)?.z?.length;
  const finest = rowsOf(plots[0]);
  const isFine = () => plots.every((plot) => rowsOf(plot) === finest);
  /** The page marks on the timeline when all three fields show one result; a coarse one may be drawn by Plotly as well. */
  const marked = (/** @type {string} */ name, isMeant = () => true) =>
    new Promise((/** @type {(mark: PerformanceEntry) => void} */ settle, fail) => {
      const from = performance.now();
      const timer = setTimeout(() => fail(new Error(`The page has not marked "${name}".`)), 20_000);
      const observer = new PerformanceObserver((list) => {
        const mark = list.getEntriesByName(name).find(({ startTime }) => startTime >= from);
        if (mark === undefined || !isMeant()) return;
        clearTimeout(timer);
        observer.disconnect();
        settle(mark);
      });
      observer.observe({ type: "mark" });
    });
  const setValue = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value")?.set;

  /** Both positions' final figures, as they were drawn. @type {{ data: object[], layout: object }[][]} */
  const figures = [];
  const stage = document.createElement("div");
  stage.style.cssText = "position: fixed; inset: 0; z-index: 9999; background: white; display: none";
  document.body.append(stage);
  const bareDivs = plots.map((plot) => {
    const div = document.createElement("div");
    const { width, height } = plot.getBoundingClientRect();
    div.style.cssText = `position: relative; float: left; width: ${width}px; height: ${height}px`;
    stage.append(div);
    return div;
  });

  window.measure = {
    move: async (position) => {
      slider.scrollIntoView({ block: "end", behavior: "instant" });
      await painted();
      const coarse = marked("kernel-fields:coarse");
      const start = performance.now();
      setValue?.call(slider, String(position));
      slider.dispatchEvent(new InputEvent("input", { bubbles: true }));
      // That mark is made once the frame has been produced.
      return (await coarse).startTime - start;
    },
    rest: async (index) => {
      const final = marked("kernel-fields:final", isFine);
      const start = performance.now();
      slider.dispatchEvent(new PointerEvent("pointerup", { bubbles: true }));
      await final;
      const end = await painted();
      figures[index] ??= plots.map(({ data, layout }) => structuredClone({ data, layout }));
      return end - start;
    },
    bare: async (index) => {
      stage.style.display = "block";
      await painted();
      const start = performance.now();
      for (const [i, div] of bareDivs.entries()) {
        const { data, layout } = figures[index][i];
        await Plotly.react(div, data, layout, { displayModeBar: false, responsive: false });
      }
      const end = await painted();
      stage.style.display = "none";
      await painted();
      return end - start;
    },
  };
}
