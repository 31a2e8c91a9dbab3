import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { PATIENCE } from "./engine.mjs";

/**
 * @typedef {object} Step
 * @property {string} title
 * @property {(page: import("./engine.mjs").Page, home: string) => Promise<void>} run
 */

/**
 * The core of the browser tests, in no browser's own terms. Each begins on a page of its own.
 * @type {readonly Step[]}
 */
export const STEPS = [
  {
    title: "every chapter opens, and its first figure is computed and drawn",
    run: async (page, home) => {
      await page.open(home);
      const chapters = await page.until("the contents", () => {
        const links = Array.from(document.querySelectorAll('main a[href^="#/"]'), (link) => link.getAttribute("href"));
        return links.length > 0 && [...new Set(links.map((link) => (link ?? "").split("/")[1]))];
      });
      assert.ok(chapters && chapters.length >= 3, `There are ${chapters}.`);
      for (const chapter of chapters) {
        await page.open(`${home}#/${chapter}`);
        await firstFigure(page, chapter);
      }
    },
  },
  {
    title: "a control that is dragged changes the result, and the link keeps it",
    run: async (page, home) => {
      await page.open(`${home}#/lab/kernels`);
      await rests(page, "kernels");
      const before = await stateOf(page);
      const { left, right, y } = await page.get(() => {
        const slider = document.querySelector('#kernels [data-control="sigma"] input[type="range"]');
        slider?.scrollIntoView({ block: "center" });
        const { left, right, top, bottom } = slider?.getBoundingClientRect() ?? new DOMRect();
        return { left, right, y: (top + bottom) / 2 };
      });
      await page.drag({ x: left + 0.63 * (right - left), y }, { x: left + 0.4 * (right - left), y });
      await page.until("the address follows", () => /[?&]sigma=/.test(location.hash));
      await rests(page, "kernels");
      const after = await stateOf(page);
      assert.ok(before.shown.length > 20, `It shows “${before.shown}”.`);
      assert.notEqual(after.sigma, before.sigma);
      assert.notEqual(after.shown, before.shown);

      await page.open(await page.get(() => location.href));
      await rests(page, "kernels");
      assert.deepEqual(await stateOf(page), after);
    },
  },
  {
    title: "a course page shows figures, one of them sandboxed, and sets what they show",
    run: async (page, home) => {
      await page.open(`${home}course.html`);
      await page.get(() => {
        addEventListener(
          "ready",
          ({ target }) => target instanceof Element && target.setAttribute("data-heard", ""),
          true,
        );
        document.querySelector("#kernels")?.scrollIntoView();
      });
      await page.until("the figure is ready", () =>
        /^Ready: σ = 8/.test(document.querySelector("#heard")?.textContent ?? ""),
      );
      await page.get(() => document.querySelector("button[data-for]")?.dispatchEvent(new MouseEvent("click")));
      await page.until("the page sets σ", () => document.querySelector("#heard")?.textContent?.includes("σ = 2,"));
      await page.until("the figure is drawn", () => {
        const frame = document.querySelector("#kernels")?.shadowRoot?.querySelector("iframe");
        const panel = frame?.contentDocument?.querySelector('section[data-panel][data-busy="false"]');
        return panel?.querySelectorAll(".js-plotly-plot .main-svg").length;
      });
      await page.get(() => document.querySelector("kernel-field[sandboxed]")?.scrollIntoView());
      await page.until(
        "the sandboxed figure is ready",
        () => document.querySelector("[sandboxed][data-heard]") !== null,
      );
      const { state } = await page.get(async () => {
        const figure = document.querySelector("kernel-field[sandboxed]");
        /** @type {(state: object) => Promise<{ state: string }>} */
        const setState = Reflect.get(figure ?? {}, "setState").bind(figure);
        return setState({ N: 20 });
      });
      assert.match(state, /\bN=20\b/);
      await page.untilWithin(
        "the sandboxed figure is drawn",
        `document.querySelector("kernel-field[sandboxed]").shadowRoot.querySelector("iframe")`,
        `document.querySelectorAll('#loop[data-busy="false"] .plot[data-state="drawn"]').length >= 2
          && !document.querySelector(".problem, .notice")`,
      );
    },
  },
  {
    title: "the notebook in one file opens without a server",
    run: async (page) => {
      await page.open(`${pathToFileURL(resolve("dist/kernel-fields.html"))}#/lab`);
      await firstFigure(page, "the file");
    },
  },
  {
    title: "a figure is saved as a picture and as a table",
    run: async (page, home) => {
      await page.open(`${home}#/lab/landscape`);
      await rests(page, "landscape");
      await page.get(() => {
        for (const button of document.querySelectorAll("#landscape .panel-head button")) {
          if (/^Save “/.test(button.getAttribute("aria-label") ?? button.textContent ?? "")) {
            if (button instanceof HTMLElement) button.click();
          }
        }
      });
      await page.until("the preview", () => document.querySelector("dialog .save-preview img") !== null);
      const table = (await savedBy(page, "CSV")).toString("utf8");
      const rows = table.split("\r\n").filter((row) => row !== "" && !row.startsWith("#"));
      assert.match(rows[0], /^series,/);
      assert.ok(rows.length > 1000, `There are ${rows.length} rows.`);
      assert.doesNotMatch(table, /NaN|Infinity|undefined/);
      const picture = await savedBy(page, "PNG");
      assert.equal(picture.toString("latin1", 1, 4), "PNG");
      assert.ok(picture.readUInt32BE(16) > 300, `The picture is ${picture.readUInt32BE(16)} pixels wide.`);
      assert.ok(picture.length > 10_000, `The picture has ${picture.length} bytes.`);
    },
  },
];

/**
 * Waits until a panel shows what it is set to.
 * @param {import("./engine.mjs").Page} page
 * @param {string} id
 */
async function rests(page, id) {
  await page.until(
    `#${id} is drawn`,
    (panel) => {
      const place = document.querySelector(`#${panel}[aria-labelledby][data-busy="false"]`);
      const plots = Array.from(place?.querySelectorAll(".plot") ?? []);
      return plots.length > 0 && plots.every((plot) => /drawn|failed/.test(plot.getAttribute("data-state") ?? ""));
    },
    id,
  );
}

/**
 * The first figure of the chapter that is open comes without a complaint.
 * @param {import("./engine.mjs").Page} page
 * @param {string} where
 */
async function firstFigure(page, where) {
  const id = await page.until(
    `a figure in ${where}`,
    () => document.querySelector("section[data-panel] h3")?.closest("section")?.id ?? "",
  );
  await page.get((panel) => document.getElementById(panel)?.scrollIntoView(), id);
  await rests(page, id);
  const { text, problems, hasWebGL, failures, marks } = await page.get(
    (panel) => ({
      text: document.body.innerText,
      problems: Array.from(document.querySelectorAll(".problem, .notice"), (each) => each.textContent),
      // As the library of 3-D pictures draws: aside.
      hasWebGL: new OffscreenCanvas(8, 8).getContext("webgl2") !== null,
      failures: document.querySelectorAll(".plot-failed").length,
      marks: document.querySelectorAll(`#${panel} .plot :is(svg *, canvas)`).length,
    }),
    id,
  );
  assert.deepEqual(problems, [], where);
  // What is in 3-D says so where a browser cannot draw it; nothing else may fail.
  if (hasWebGL) assert.equal(failures, 0, where);
  if (failures > 0) return;
  assert.doesNotMatch(text, /\b(NaN|Infinity|undefined)\b/, where);
  assert.ok(marks > 10, `${where}: its first figure has ${marks} marks.`);
}

/** @param {import("./engine.mjs").Page} page */
function stateOf(page) {
  return page.get(() => {
    const slider = document.querySelector('#kernels [data-control="sigma"] input[type="range"]');
    return {
      sigma: slider instanceof HTMLInputElement ? slider.value : undefined,
      // The numbers in the figure's words, whatever they stand in.
      shown:
        document
          .querySelector("#kernels .field-stage")
          ?.textContent?.match(/\d+\.\d+/g)
          ?.join(" ") ?? "",
    };
  });
}

/**
 * What the dialog saves when a button is pressed.
 * @param {import("./engine.mjs").Page} page
 * @param {string} ending the button's name
 */
async function savedBy(page, ending) {
  await page.get((name) => {
    for (const button of document.querySelectorAll("dialog button")) {
      if (button.textContent?.trim() === name && button instanceof HTMLElement) button.click();
    }
  }, ending);
  for (const start = performance.now(); performance.now() - start < PATIENCE; ) {
    const name = readdirSync(page.downloads).find((each) => each.endsWith(`.${ending.toLowerCase()}`));
    const file = name === undefined ? undefined : join(page.downloads, name);
    // What is still on its way is empty, or has its rest beside it.
    if (file !== undefined && !existsSync(`${file}.part`)) {
      const bytes = readFileSync(file);
      if (bytes.length > 0) return bytes;
    }
    await new Promise((resume) => setTimeout(resume, 100));
  }
  throw new Error(`No ${ending} came; there are ${readdirSync(page.downloads).join(", ") || "no files"}.`);
}
