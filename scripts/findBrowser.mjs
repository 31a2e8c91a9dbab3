/** Finds a Chromium to test in, or fetches one: `node scripts/findBrowser.mjs` prints its path. */
import { spawnSync } from "node:child_process";
import { accessSync, constants, existsSync, statSync } from "node:fs";
import { delimiter, join } from "node:path";
import { pathToFileURL } from "node:url";
import { chromium } from "@playwright/test";

/** First the one without windows of its own, which Playwright too prefers: it does the same work in less time. */
const SYSTEM_NAMES = [
  "chromium-headless-shell",
  "chromium",
  "chromium-browser",
  "google-chrome",
  "google-chrome-stable",
];
const SYSTEM_PLACES = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
];

/** A root user has no sandbox to run in; the others keep the browser from talking to anyone but the page. */
const ROOT_FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/**
 * What the search asks of the machine, so that a test can answer for it.
 * @typedef {object} Machine
 * @property {Record<string, string | undefined>} environment
 * @property {boolean} isRoot
 * @property {() => string} playwrightBrowser where Playwright keeps its own browser, installed or not
 * @property {(path: string) => boolean} isProgram
 * @property {(path: string) => boolean} starts whether the program runs at all: a download may lack system libraries
 * @property {(command: string) => boolean} run runs a shell command, true if it succeeded
 */

/**
 * The path of a Chromium that starts, by the first way that works: CHROMIUM_PATH, Playwright's own, the system's;
 * else Playwright's download; else, as root on Debian, the distribution's package.
 * @param {Machine} [machine]
 * @returns {string}
 * @throws {Error} one sentence saying what to do, when there is none to be had.
 */
export function findBrowser(machine = thisMachine) {
  const asked = machine.environment.CHROMIUM_PATH;
  if (asked) {
    if (machine.isProgram(asked) && machine.starts(asked)) return asked;
    throw new Error(`CHROMIUM_PATH is "${asked}", which is not a browser that starts: correct it or unset it.`);
  }
  const found = installedBrowser(machine);
  if (found !== undefined) return found;

  if (machine.run("npx playwright install chromium")) {
    const downloaded = installedBrowser(machine);
    if (downloaded !== undefined) return downloaded;
  }
  if (machine.isRoot && machine.isProgram("/usr/bin/apt-get")) {
    if (machine.run("apt-get update && apt-get install -y chromium")) {
      const packaged = installedBrowser(machine);
      if (packaged !== undefined) return packaged;
    }
  }
  throw new Error(
    "No Chromium was found and none could be fetched: install Chromium or Google Chrome, or set CHROMIUM_PATH to one.",
  );
}

/**
 * Launch arguments for this user.
 * @param {Machine} [machine]
 */
export function browserFlags(machine = thisMachine) {
  return machine.isRoot ? ROOT_FLAGS : [];
}

/** @param {Machine} machine */
function installedBrowser(machine) {
  const folders = (machine.environment.PATH ?? "").split(delimiter).filter((folder) => folder !== "");
  const onPath = SYSTEM_NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
  const candidates = [machine.playwrightBrowser(), ...onPath, ...SYSTEM_PLACES];
  return candidates.find((path) => machine.isProgram(path) && machine.starts(path));
}

/** @type {Machine} */
const thisMachine = {
  environment: process.env,
  isRoot: process.getuid?.() === 0,
  playwrightBrowser: () => chromium.executablePath(),
  isProgram(path) {
    if (!existsSync(path) || !statSync(path).isFile()) return false;
    try {
      accessSync(path, constants.X_OK);
      return true;
    } catch {
      return false;
    }
  },
  starts(path) {
    // On Windows "--version" opens a window instead of answering.
    if (process.platform === "win32") return true;
    return spawnSync(path, ["--version"], { stdio: "ignore", timeout: 30_000 }).status === 0;
  },
  run(command) {
    console.error(`No browser yet, trying: ${command}`);
    // The output goes to standard error: standard output is for the path alone.
    const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
    return spawnSync(command, { shell: true, env, stdio: ["ignore", 2, 2], timeout: 600_000 }).status === 0;
  },
};

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  try {
    console.log(findBrowser());
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    process.exit(1);
  }
}
