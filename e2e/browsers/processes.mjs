const PATIENCE = 60_000;

/**
 * The first match in what a program writes, as soon as it is there.
 * @param {import("node:child_process").ChildProcess} child
 * @param {import("node:stream").Readable} stream
 * @param {RegExp} pattern
 * @returns {Promise<RegExpExecArray>}
 */
export function readLine(child, stream, pattern) {
  let text = "";
  return new Promise((settle, fail) => {
    const never = setTimeout(() => fail(new Error(`${child.spawnfile} does not start:\n${text}`)), PATIENCE);
    const stop = (/** @type {() => void} */ act) => {
      clearTimeout(never);
      act();
    };
    child.once("error", (error) => stop(() => fail(error)));
    child.once("exit", (code) => stop(() => fail(new Error(`${child.spawnfile} ended with ${code}:\n${text}`))));
    stream.on("data", (part) => {
      text += part;
      const found = text.endsWith("\n") ? pattern.exec(text) : null;
      if (found !== null) stop(() => settle(found));
    });
  });
}

/**
 * Ends a program, and waits until it is gone.
 * @param {import("node:child_process").ChildProcess} child
 */
export function ended(child) {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((settle) => {
    const force = setTimeout(() => child.kill("SIGKILL"), 5000);
    child.once("exit", () => {
      clearTimeout(force);
      settle(undefined);
    });
    child.kill("SIGTERM");
  });
}
