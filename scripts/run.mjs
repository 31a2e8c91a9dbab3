import { spawn } from "node:child_process";
import { constants } from "node:os";

/**
 * Runs a command of this project with its output shown.
 * @param {string} command a program on the PATH, or of node_modules when run by npm
 * @param {readonly string[]} parameters
 * @param {Record<string, string>} [environment] added to this process's own
 * @returns {Promise<number>} its exit code; as shells do, 128 + n for one ended by signal n.
 */
export function run(command, parameters, environment = {}) {
  return exitCodeOf(spawn(command, parameters, { ...options(environment), stdio: "inherit" }));
}

/**
 * The same with its output kept until it ends, for what runs beside others.
 * @param {string} command
 * @param {readonly string[]} parameters
 * @param {Record<string, string>} [environment]
 * @returns {Promise<{ exitCode: number, output: string }>}
 */
export async function runAside(command, parameters, environment = {}) {
  const child = spawn(command, parameters, { ...options(environment), stdio: ["ignore", "pipe", "pipe"] });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (part) => {
      output += part;
    });
  }
  return { exitCode: await exitCodeOf(child), output };
}

/** @param {Record<string, string>} environment */
function options(environment) {
  return { shell: process.platform === "win32", env: { ...process.env, ...environment } };
}

/**
 * @param {import("node:child_process").ChildProcess} child
 * @returns {Promise<number>}
 */
function exitCodeOf(child) {
  return new Promise((settle, fail) => {
    child.once("error", fail);
    child.once("close", (code, signal) => settle(code ?? 128 + (signal === null ? 0 : constants.signals[signal])));
  });
}
