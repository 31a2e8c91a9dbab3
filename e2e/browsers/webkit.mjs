import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ended, readLine } from "./processes.mjs";

/** Tells of what goes wrong from now on: WebKit's driver has no ear for the console. */
const LISTEN = `window.complaints = [];
  const tell = (what) => window.complaints.push(String(what));
  addEventListener("error", (event) => tell(event.message));
  addEventListener("unhandledrejection", (event) => tell(event.reason));
  const { error } = console;
  console.error = (...words) => { tell(words.join(" ")); error.apply(console, words); };`;

/**
 * Starts WebKit's small browser on a screen of its own, and speaks to it by WebDriver.
 * @param {{ driver: string, browser: string, screen: string }} programs WebKitWebDriver, MiniBrowser and Xvfb
 * @returns {Promise<import("./engine.mjs").Browser>}
 */
export async function startWebKit({ driver, browser, screen }) {
  const home = mkdtempSync(join(tmpdir(), "kernel-fields-webkit-"));
  const downloads = join(home, "Downloads");
  mkdirSync(downloads);
  mkdirSync(join(home, ".config"));
  writeFileSync(join(home, ".config", "user-dirs.dirs"), `XDG_DOWNLOAD_DIR="$HOME/Downloads"\n`);
  const xvfb = spawn(screen, ["-displayfd", "3", "-screen", "0", "1400x1000x24", "-nolisten", "tcp"], {
    stdio: ["ignore", "ignore", "ignore", "pipe"],
  });
  const [display] = await readLine(xvfb, /** @type {import("node:stream").Readable} */ (xvfb.stdio[3]), /\d+/);
  const port = await freePort();
  const asRoot = process.getuid?.() === 0 ? { WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: "1" } : {};
  const child = spawn(driver, [`--port=${port}`], {
    stdio: "ignore",
    env: {
      ...process.env,
      ...asRoot,
      HOME: home,
      XDG_CONFIG_HOME: join(home, ".config"),
      DISPLAY: `:${display}`,
      WEBKIT_DISABLE_DMABUF_RENDERER: "1",
      LIBGL_ALWAYS_SOFTWARE: "1",
    },
  });

  /**
   * @param {string} method
   * @param {string} path
   * @param {object} [body]
   * @returns {Promise<any>}
   */
  const send = async (method, path, body) => {
    const answer = await fetch(`http://127.0.0.1:${port}${path}`, {
      method,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const { value } = /** @type {{ value: any }} */ (await answer.json());
    if (!answer.ok) throw new Error(`${path}: ${value.error}: ${value.message}`);
    return value;
  };
  for (let attempts = 100; ; attempts--) {
    try {
      await send("GET", "/status");
      break;
    } catch (error) {
      if (attempts === 0) throw error;
      await new Promise((resume) => setTimeout(resume, 100));
    }
  }
  const { sessionId, capabilities } = await send("POST", "/session", {
    capabilities: { alwaysMatch: { "webkitgtk:browserOptions": { binary: browser, args: ["--automation"] } } },
  });
  const session = `/session/${sessionId}`;
  await send("POST", `${session}/timeouts`, { script: 120_000, pageLoad: 120_000 });
  await send("POST", `${session}/window/rect`, { width: 1280, height: 900 });
  /** @param {string} script */
  const run = (script) => send("POST", `${session}/execute/sync`, { script, args: [] });
  return {
    name: `WebKit ${capabilities.browserVersion}`,
    downloads,
    open: async (url) => {
      await send("POST", `${session}/url`, { url: "about:blank" });
      await send("POST", `${session}/url`, { url });
      await run(LISTEN);
    },
    // What a script returns is awaited.
    evaluate: async (expression, frame) => {
      if (frame === undefined) return run(`return ${expression};`);
      await send("POST", `${session}/frame`, { id: await run(`return ${frame};`) });
      try {
        return await run(`return ${expression};`);
      } finally {
        await send("POST", `${session}/frame`, { id: null });
      }
    },
    perform: (actions) => send("POST", `${session}/actions`, { actions }),
    complaints: () => run("return (window.complaints ?? []).splice(0);"),
    close: async () => {
      await send("DELETE", session).catch(() => undefined);
      await ended(child);
      await ended(xvfb);
      rmSync(home, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** @returns {Promise<number>} */
function freePort() {
  return new Promise((settle) => {
    const probe = createServer();
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      const port = address !== null && typeof address === "object" ? address.port : 0;
      probe.close(() => settle(port));
    });
  });
}
