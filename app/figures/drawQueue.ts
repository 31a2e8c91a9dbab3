/** A drawing to be done; a promise it returns is awaited before the next. */
export type Draw = () => unknown;

export interface DrawQueue {
  /** Asks for `draw` under `key`; a waiting drawing of the same key is dropped, and its place in the line kept. */
  readonly request: (key: object, draw: Draw) => void;
  /** Forgets what waits under `key`. */
  readonly cancel: (key: object) => void;
}

/**
 * A line in which every figure waits its turn: one drawing per task, so that several figures changing at once leave the page
 * free to answer input between them, and a figure overtaken by a newer version of itself is never drawn.
 *
 * @param defer runs its argument in a later task.
 * @param report hears what a drawing throws, so that one broken figure does not stop the others.
 */
export function createDrawQueue(defer: (task: () => void) => void, report: (error: unknown) => void): DrawQueue {
  const waiting = new Map<object, Draw>();
  let running = false;

  const next = () => {
    const first = waiting.entries().next();
    if (first.done) {
      running = false;
      return;
    }
    const [key, draw] = first.value;
    waiting.delete(key);
    Promise.resolve()
      .then(draw)
      .catch(report)
      .finally(() => defer(next));
  };

  return {
    request: (key, draw) => {
      waiting.set(key, draw);
      if (running) return;
      running = true;
      defer(next);
    },
    cancel: (key) => {
      waiting.delete(key);
    },
  };
}
