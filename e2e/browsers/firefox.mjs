import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ended, readLine } from "./processes.mjs";

/** Files are saved without a question, and nothing is asked of anybody outside. */
const PREFERENCES = {
  "browser.download.folderList": 2,
  "browser.download.useDownloadDir": true,
  "browser.download.always_ask_before_handling_new_types": false,
  "browser.shell.checkDefaultBrowser": false,
  "browser.startup.homepage_override.mstone": "ignore",
  "app.update.enabled": false,
  "app.normandy.enabled": false,
  "browser.safebrowsing.malware.enabled": false,
  "browser.safebrowsing.phishing.enabled": false,
  "datareporting.policy.dataSubmissionEnabled": false,
  "extensions.update.enabled": false,
  "network.captive-portal-service.enabled": false,
  "network.connectivity-service.enabled": false,
  "services.settings.server": "data:,",
  "toolkit.telemetry.reportingpolicy.firstRun": false,
};

/**
 * Starts Firefox and speaks to it by WebDriver BiDi.
 * @param {string} program
 * @returns {Promise<import("./engine.mjs").Browser>}
 */
export async function startFirefox(program) {
  const home = mkdtempSync(join(tmpdir(), "kernel-fields-firefox-"));
  const downloads = join(home, "downloads");
  mkdirSync(downloads);
  const preferences = Object.entries({ ...PREFERENCES, "browser.download.dir": downloads });
  writeFileSync(
    join(home, "user.js"),
    preferences.map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`).join(""),
  );
  const child = spawn(program, ["--headless", "--profile", home, "--remote-debugging-port", "0", "--no-remote"], {
    stdio: ["ignore", "ignore", "pipe"],
    env: { ...process.env, HOME: home, MOZ_CRASHREPORTER_DISABLE: "1" },
  });
  const [, address] = await readLine(child, child.stderr, /WebDriver BiDi listening on (ws:\S+)/);

  const socket = new WebSocket(`${address}/session`);
  await new Promise((open, fail) => {
    socket.onopen = open;
    socket.onerror = () => fail(new Error("Firefox does not answer."));
  });
  /** @type {Map<number, (answer: any) => void>} */
  const waiting = new Map();
  /** @type {string[]} */
  let complaints = [];
  socket.onmessage = ({ data }) => {
    const message = JSON.parse(String(data));
    if (message.id !== undefined) waiting.get(message.id)?.(message);
    else if (message.method === "log.entryAdded" && message.params.level === "error") {
      complaints.push(message.params.text);
    }
  };
  let last = 0;
  /**
   * @param {string} method
   * @param {object} params
   * @returns {Promise<any>}
   */
  const send = async (method, params) => {
    const id = ++last;
    const answer = await new Promise((settle) => {
      waiting.set(id, settle);
      socket.send(JSON.stringify({ id, method, params }));
    });
    waiting.delete(id);
    if (answer.type === "error") throw new Error(`${method}: ${answer.message}`);
    return answer.result;
  };

  const { capabilities } = await send("session.new", { capabilities: {} });
  await send("session.subscribe", { events: ["log.entryAdded"] });
  const [{ context }] = (await send("browsingContext.getTree", {})).contexts;
  await send("browsingContext.setViewport", { context, viewport: { width: 1280, height: 800 } });
  /**
   * @param {string} expression
   * @param {string} within a browsing context
   */
  const resultOf = async (expression, within) => {
    const target = { context: within };
    const { type, result, exceptionDetails } = await send("script.evaluate", {
      expression,
      target,
      awaitPromise: true,
    });
    if (type === "exception") throw new Error(exceptionDetails.text);
    return result;
  };
  return {
    name: `Firefox ${capabilities.browserVersion}`,
    downloads,
    open: async (url) => {
      // From one place of a page to another is no load: by way of an empty page it is.
      await send("browsingContext.navigate", { context, url: "about:blank", wait: "complete" });
      await send("browsingContext.navigate", { context, url, wait: "complete" });
    },
    evaluate: async (expression, frame) => {
      if (frame === undefined) return (await resultOf(expression, context)).value;
      const { value } = await resultOf(`(${frame}).contentWindow`, context);
      return (await resultOf(expression, value.context)).value;
    },
    perform: (actions) => send("input.performActions", { context, actions }),
    complaints: async () => {
      const told = complaints;
      complaints = [];
      return told;
    },
    close: async () => {
      socket.close();
      await ended(child);
      rmSync(home, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
