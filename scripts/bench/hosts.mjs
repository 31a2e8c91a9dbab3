/** The processes that measure: Node, a worker in Chromium, and Python where it has NumPy and SciPy. */
import { fork, spawn, spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { createInterface } from "node:readline";
import { chromium } from "@playwright/test";
import { build } from "vite";
import { browserFlags, findBrowser } from "../findBrowser.mjs";
import { serve } from "../serve.mjs";
import { assemblyScript } from "../vite/assemblyScript.mjs";

const HERE = import.meta.dirname;

/** @typedef {import("./host.ts").Command} Command */
/** @typedef {import("./host.ts").Reply} Reply */

/**
 * A process that measures.
 * @typedef {object} Host
 * @property {string} name
 * @property {(command: Command) => Promise<Reply>} ask one command at a time
 * @property {() => Promise<void>} close
 */

/**
 * Bundles the measuring code for Node and for the browser.
 * @param {string} folder
 */
export async function buildHosts(folder) {
  /** @type {import("vite").InlineConfig} */
  const common = { configFile: false, logLevel: "error", plugins: [assemblyScript()] };
  await build({
    ...common,
    ssr: { noExternal: true },
    build: { ssr: join(HERE, "nodeHost.ts"), outDir: join(folder, "node"), target: "es2022", emptyOutDir: true },
  });
  await build({
    ...common,
    root: join(HERE, "browser"),
    base: "./",
    worker: { format: "es", plugins: () => [assemblyScript()] },
    build: { outDir: join(folder, "browser"), target: "es2022", emptyOutDir: true },
  });
}

/**
 * @param {string} folder where `buildHosts` wrote
 * @returns {Promise<Host>}
 */
export async function startNode(folder) {
  const child = fork(join(folder, "node", "nodeHost.js"), {
    execArgv: ["--import", new URL("../relaxedSimd.mjs", import.meta.url).href],
  });
  const next = () =>
    new Promise((/** @type {(reply: Reply) => void} */ settle, fail) => {
      const end = (/** @type {number | null} */ code) =>
        fail(new Error(`The process in Node ended with code ${code}.`));
      child.once("exit", end);
      child.once("message", (/** @type {Reply} */ reply) => {
        child.off("exit", end);
        settle(reply);
      });
    });
  await next();
  return {
    name: "Node",
    ask: (command) => {
      const reply = next();
      child.send(command);
      return reply;
    },
    close: async () => {
      child.kill();
    },
  };
}

/** The browser that everything on the page is measured in, at a window's size. */
export function launchChromium() {
  return chromium.launch({ executablePath: findBrowser(), args: browserFlags() });
}

/** @typedef {Host & { page: import("@playwright/test").Page }} ChromiumHost */

/**
 * @param {import("@playwright/test").Browser} browser
 * @param {string} folder where `buildHosts` wrote
 * @returns {Promise<ChromiumHost>}
 */
export async function startChromium(browser, folder) {
  const server = await serve({ folder: join(folder, "browser"), port: 0 });
  // A context of its own, and so a process of its own: nothing is warm in it.
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(server.address);
  await page.waitForFunction(() => "ask" in window);
  return {
    name: "Chromium",
    page,
    ask: (command) => page.evaluate((passed) => window.ask(passed), command),
    close: async () => {
      await context.close();
      await server.close();
    },
  };
}

/** @typedef {Host & { description: string }} PythonHost */

/**
 * Python's own way, on one thread and with the BLAS kernels that are fastest on this processor: those it finds itself, those
 * the processor suggests, or those that OPENBLAS_CORETYPE names.
 * @returns {Promise<PythonHost | string>} or why there is none
 */
export async function startPython() {
  const program = process.env.PYTHON || "python3";
  const { status } = spawnSync(program, ["-c", "import numpy, scipy.linalg"], { stdio: "ignore" });
  if (status !== 0) return `${program} with NumPy and SciPy was not found`;

  // OpenBLAS takes some processors for older ones, and is then several times slower: it may be told better.
  /** @type {{ coreType: string | undefined, seconds: number }[]} */
  const tried = [];
  for (const coreType of new Set([undefined, suitedCoreType(), process.env.OPENBLAS_CORETYPE])) {
    const trial = python(program, coreType);
    const { seconds = Number.POSITIVE_INFINITY } = await trial.ask({ do: "blasSpeed" });
    tried.push({ coreType, seconds });
    await trial.close();
  }
  const { coreType } = tried.reduce((fastest, each) => (each.seconds < fastest.seconds ? each : fastest));
  const host = python(program, coreType);
  const { numpy, scipy, blas } = await host.ask({ do: "describe" });
  const kernels = coreType === undefined ? "kernels as OpenBLAS detects" : `OPENBLAS_CORETYPE=${coreType}`;
  return {
    ...host,
    name: "NumPy",
    description: `NumPy ${numpy}, SciPy ${scipy}, ${blas}, one thread, ${kernels}`,
  };
}

function suitedCoreType() {
  try {
    return /\bavx512f\b/.test(readFileSync("/proc/cpuinfo", "utf8")) ? "SkylakeX" : "Haswell";
  } catch {
    return undefined;
  }
}

/** @typedef {Reply & { numpy?: string, scipy?: string, blas?: string }} PythonReply */

/**
 * @param {string} program
 * @param {string | undefined} coreType
 */
function python(program, coreType) {
  const { OPENBLAS_CORETYPE: _given, ...rest } = process.env;
  const env = { ...rest, OMP_NUM_THREADS: "1", ...(coreType === undefined ? {} : { OPENBLAS_CORETYPE: coreType }) };
  const child = spawn(program, [resolve(HERE, "peers.py")], { env, stdio: ["pipe", "pipe", "inherit"] });
  const lines = createInterface({ input: child.stdout });
  return {
    ask: (/** @type {{ do: string }} */ command) =>
      new Promise((/** @type {(reply: PythonReply) => void} */ settle, fail) => {
        const end = (/** @type {number | null} */ code) =>
          fail(new Error(`Python ended with code ${code}: see above.`));
        child.once("exit", end);
        lines.once("line", (line) => {
          child.off("exit", end);
          settle(JSON.parse(line));
        });
        child.stdin.write(`${JSON.stringify(command)}\n`);
      }),
    close: async () => {
      child.stdin.end();
      child.kill();
    },
  };
}
