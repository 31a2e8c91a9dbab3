/**
 * Measures the engine beside its peers, in Node, in Chromium and on the page, and prints one table:
 * `npm run bench -- [--quick] [--only <part of a label>] [--json <file>] [--markdown <file>]`.
 * A target that is missed is a result; the exit code tells only whether everything could be measured.
 */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { buildHosts, launchChromium, startChromium, startNode, startPython } from "./hosts.mjs";
import { measure, measureCold } from "./measure.mjs";
import { measurePage } from "./pageMeasures.mjs";
import { COLD_START, GROWTH_FROM, PAGE_TARGETS, SCAN, TASKS } from "./plan.mjs";
import { isMet, ratioOf, table } from "./report.mjs";
import { growthExponent, median } from "./statistics.mjs";

/** @typedef {import("./report.mjs").Row} Row */
/** @typedef {import("./hosts.mjs").Host} Host */
/** Seconds by who did it. @typedef {{ task: import("./plan.mjs").Task, seconds: Map<string, number> }} Measured */

const BASELINE = "plain JS";
const COARSE = "slider moved → coarse picture of three fields";
const FINAL = "slider rests → final picture";
const SCANNED = `σ–λ scan 20×20 of both kernels on two cores, N = ${SCAN.samples}`;
const COLD = `first fit after the start, N = ${COLD_START.size}`;

const { values: options } = parseArgs({
  options: {
    quick: { type: "boolean", default: false },
    only: { type: "string" },
    json: { type: "string" },
    markdown: { type: "string" },
  },
});
const rounds = options.quick ? 3 : 9;
const wanted = (/** @type {string} */ label) => options.only === undefined || label.includes(options.only);

async function main() {
  const folder = mkdtempSync(join(tmpdir(), "kernel-fields-bench-"));
  /** @type {(() => Promise<void>)[]} */
  const closing = [];
  try {
    const python = await startPython();
    const browser = await launchChromium();
    closing.push(() => browser.close());
    await buildHosts(folder);
    const node = await startNode(folder);
    const chromium = await startChromium(browser, folder);
    closing.push(node.close, chromium.close);
    if (typeof python !== "string") closing.push(python.close);

    const processor = cpus();
    const machine = [
      `${processor[0]?.model ?? "unknown processor"}, ${processor.length} cores`,
      `Node ${process.versions.node} (${await engineOf(node)}), Chromium ${browser.version()} (${await engineOf(chromium)})`,
      typeof python === "string" ? `no peers in Python: ${python}` : python.description,
    ].join("; ");
    console.log(`${machine}\n`);

    const hosts = { node, chromium, python: typeof python === "string" ? undefined : python };
    const measured = await measureTasks(hosts);
    const rows = [
      ...measured.flatMap(rowsOf),
      ...(wanted(SCANNED) ? [await scanRow(chromium)] : []),
      ...(wanted(COLD) ? await coldRows(browser, folder) : []),
      ...(wanted(COARSE) || wanted(FINAL) ? await pageRows(browser, folder) : []),
    ];
    const growth = growthLines(measured);
    console.log([table(rows, "text"), ...growth, verdict(rows)].join("\n\n"));
    if (options.json !== undefined) {
      const results = rows.map((row) => ({ ...row, ratio: ratioOf(row), met: isMet(row) }));
      writeFileSync(options.json, `${JSON.stringify({ machine, growth, rows: results }, null, 2)}\n`);
    }
    if (options.markdown !== undefined) {
      writeFileSync(options.markdown, `${[`${machine}.`, table(rows, "markdown"), ...growth].join("\n\n")}\n`);
    }
  } finally {
    for (const close of closing.reverse()) await close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** @param {Host} host */
async function engineOf(host) {
  const { engine, error } = await host.ask({ do: "describe" });
  if (engine === undefined) throw new Error(`${host.name} does not start: ${error}`);
  return engine;
}

/**
 * @param {{ node: Host, chromium: Host, python: Host | undefined }} hosts
 * @returns {Promise<Measured[]>}
 */
async function measureTasks({ node, chromium, python }) {
  /** @type {Measured[]} */
  const measured = [];
  for (const task of TASKS.filter(({ label, work }) => wanted(label) && !(options.quick && work.size > 1000))) {
    /** @type {[string, import("./measure.mjs").Contender][]} */
    const contenders = [
      [node.name, { host: node, side: "engine" }],
      [chromium.name, { host: chromium, side: "engine" }],
    ];
    if (task.python && python) contenders.push([python.name, { host: python, side: "engine" }]);
    if (task.baseline) contenders.push([BASELINE, { host: chromium, side: "baseline" }]);
    const medians = await measure(
      contenders.map(([, contender]) => contender),
      task,
      rounds,
    );
    measured.push({ task, seconds: new Map(contenders.map(([name], i) => [name, medians[i]])) });
    process.stderr.write(`${task.label}\n`);
  }
  return measured;
}

/**
 * Both platforms beside Python, and Chromium beside the plain JavaScript that runs in it as well.
 * @param {Measured} measured
 * @returns {Row[]}
 */
function rowsOf({ task, seconds }) {
  const { label, steps, python, baseline, work } = task;
  /** @type {(where: string, name: string, peerName: string, target: import("./plan.mjs").Target | {}) => Row[]} */
  const against = (where, name, peerName, target) => {
    const [ours, peer] = [seconds.get(where), seconds.get(name)];
    if (ours === undefined || peer === undefined) return [];
    return [{ label, where, ours, peerName, peer, target, ...(steps === undefined ? {} : { steps }) }];
  };
  return [
    ...(python ? ["Node", "Chromium"].flatMap((where) => against(where, "NumPy", "NumPy", python)) : []),
    ...(baseline
      ? against("Chromium", BASELINE, work.work.startsWith("train") ? "ml-matrix" : BASELINE, baseline)
      : []),
  ];
}

/**
 * Two workers share what one does alone.
 * @param {import("./hosts.mjs").ChromiumHost} host
 * @returns {Promise<Row>}
 */
async function scanRow({ page }) {
  const time = (/** @type {number} */ workers, /** @type {number} */ seed) =>
    page.evaluate(([count, samples, number]) => window.timeScan(count, samples, number), [workers, SCAN.samples, seed]);
  /** @type {[shared: number[], alone: number[]]} */
  const [shared, alone] = [[], []];
  // The first round warms up.
  for (let round = 0; round <= (options.quick ? 1 : 3); round++) {
    const pair = [await time(2, round), await time(1, round)];
    if (round === 0) continue;
    shared.push(pair[0]);
    alone.push(pair[1]);
  }
  const [ours, peer] = [median(shared), median(alone)];
  return { label: SCANNED, where: "Chromium", ours, peerName: "one worker", peer, target: SCAN.target };
}

/**
 * @param {import("@playwright/test").Browser} browser
 * @param {string} folder
 * @returns {Promise<Row[]>}
 */
async function coldRows(browser, folder) {
  const starts = { Node: () => startNode(folder), Chromium: () => startChromium(browser, folder) };
  /** @type {Row[]} */
  const rows = [];
  for (const [where, start] of Object.entries(starts)) {
    const times = [];
    for (let repeat = 0; repeat < (options.quick ? 1 : 3); repeat++) {
      const host = await start();
      times.push(await measureCold(host, { work: "train", kernel: "energyConserving", size: COLD_START.size }));
      await host.close();
    }
    const ours = median(times.map(({ cold }) => cold));
    const peer = median(times.map(({ warm }) => warm));
    rows.push({ label: COLD, where, ours, peerName: "warm", peer, target: COLD_START.target });
  }
  return rows;
}

/**
 * @param {import("@playwright/test").Browser} browser
 * @param {string} folder
 * @returns {Promise<Row[]>}
 */
async function pageRows(browser, folder) {
  const times = await measurePage(browser, folder, options.quick ? 4 : 12);
  const shared = { where: "page", peerName: "bare Plotly", peer: median(times.bare) };
  return [
    { label: COARSE, ours: median(times.coarse), target: PAGE_TARGETS.coarse, ...shared },
    { label: FINAL, ours: median(times.final), target: PAGE_TARGETS.final, ...shared },
  ];
}

/**
 * How the training's cost grows, for everyone who did it at several sizes.
 * @param {readonly Measured[]} measured
 */
function growthLines(measured) {
  return ["energyConserving", "independent"].flatMap((kernel) => {
    const trained = measured.filter(
      ({ task: { work } }) => work.work === "train" && work.kernel === kernel && work.size >= GROWTH_FROM,
    );
    const exponents = ["Node", "Chromium", "NumPy", BASELINE].flatMap((name) => {
      const points = trained.flatMap(({ task, seconds }) => {
        const taken = seconds.get(name);
        return taken === undefined ? [] : [{ size: task.work.size, seconds: taken }];
      });
      if (points.length < 2) return [];
      const last = points[points.length - 1].size;
      return [`${name === BASELINE ? "ml-matrix" : name} N^${growthExponent(points).toFixed(2)} (to ${last})`];
    });
    if (exponents.length === 0) return [];
    const which = kernel === "independent" ? "independent" : "energy-conserving";
    return [`Training time of the ${which} kernel grows from N = ${GROWTH_FROM} as: ${exponents.join(", ")}.`];
  });
}

/** @param {readonly Row[]} rows */
function verdict(rows) {
  const judged = rows.filter((row) => isMet(row) !== null);
  return `${judged.filter(isMet).length} of ${judged.length} targets met.`;
}

main().catch((error) => {
  console.error(error instanceof Error ? (error.stack ?? error.message) : String(error));
  process.exitCode = 1;
});
