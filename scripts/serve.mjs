/** Serves the built notebook: `node scripts/serve.mjs [folder]`, at PORT (4173 unless told), or the next port that is free. */
import { existsSync } from "node:fs";
import { createServer } from "node:net";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { preview } from "vite";

const FIRST_PORT = 4173;
const PORTS_TO_TRY = 100;

/**
 * Serves a built folder on this machine.
 * @param {{ folder?: string, port?: number }} [options] `port` 0 takes any free one.
 * @returns {Promise<{ address: string, close: () => Promise<void> }>}
 */
export async function serve({ folder = "dist", port = FIRST_PORT } = {}) {
  if (!existsSync(resolve(folder, "index.html"))) {
    throw new Error(`There is no built notebook in ${folder}/: run "npm run build" first.`);
  }
  const free = await freePort(port);
  const server = await preview({
    configFile: false,
    logLevel: "silent",
    // A file that is missing is a 404, not the first page once more.
    appType: "mpa",
    build: { outDir: resolve(folder) },
    // A figure in a sandboxed frame has no origin, so its files must be anybody's to read.
    preview: {
      host: "localhost",
      port: free,
      strictPort: true,
      // And the same for all, not whoever asked first: a browser may keep the answer for another.
      cors: false,
      headers: { "Access-Control-Allow-Origin": "*" },
    },
  });
  return { address: `http://localhost:${free}/`, close: () => server.close() };
}

/**
 * The first port from `first` on that nobody holds on either loopback address: "localhost" may mean both.
 * @param {number} first
 */
async function freePort(first) {
  const last = Math.min(65535, first + PORTS_TO_TRY - 1);
  for (let port = first; port <= last; port++) {
    const onIPv4 = await tryPort(port, "127.0.0.1");
    const onIPv6 = onIPv4 === undefined ? undefined : await tryPort(onIPv4, "::1");
    if (onIPv6 !== undefined) return onIPv6;
  }
  throw new Error(`None of the ports ${first} to ${last} is free: set PORT to one that is.`);
}

/**
 * @param {number} port
 * @param {string} host
 * @returns {Promise<number | undefined>} the port, if it can be had; a machine without IPv6 does not count against it.
 */
function tryPort(port, host) {
  return new Promise((settle) => {
    const probe = createServer();
    probe.once("error", (/** @type {NodeJS.ErrnoException} */ error) => {
      settle(error.code === "EADDRNOTAVAIL" || error.code === "EAFNOSUPPORT" ? port : undefined);
    });
    probe.listen(port, host, () => {
      const address = probe.address();
      const got = address !== null && typeof address === "object" ? address.port : port;
      probe.close(() => settle(got));
    });
  });
}

/** @param {string | undefined} text */
function portFrom(text) {
  if (text === undefined || text === "") return FIRST_PORT;
  const port = Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65535) {
    throw new Error(`PORT must be a whole number from 0 to 65535, and it is "${text}".`);
  }
  return port;
}

async function main() {
  const { address, close } = await serve({ folder: process.argv[2] ?? "dist", port: portFrom(process.env.PORT) });
  console.log(`Kernel Fields is at ${address}`);
  const stop = () => {
    // An open page keeps its connection alive: do not wait for it.
    setTimeout(() => process.exit(0), 500).unref();
    close().finally(() => process.exit(0));
  };
  process.once("SIGINT", stop);
  process.once("SIGTERM", stop);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  main().catch((error) => {
    console.error(`The notebook could not be served. ${error.message}`);
    process.exit(1);
  });
}
