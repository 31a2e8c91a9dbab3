import { spawn } from "node:child_process";
import { constants } from "node:os";

/**
 * Runs a command of this project with its output shown.
 * @param {string} command a program on the PATH, or of node_modules when run by npm
 * @param {string[]} parameters
 * @param {Record<string, string>} [environment] added to this process's own
 * @returns {Promise<number>} its exit code; as shells do, 128 + n for one ended by signal n.
 */
export function run(command, parameters, environment = {}) {
  return new Promise((settle, fail) => {
    const shell = process.platform === "win32";
    const child = spawn(command, parameters, { stdio: "inherit", shell, env: { ...process.env, ...environment } });
    child.once("error", fail);
    child.once("close", (code, signal) => settle(code ?? 128 + (signal === null ? 0 : constants.signals[signal])));
  });
}
