/** A drawing to be done; a promise it returns is awaited before the next. */
export type Draw = () => unknown;

export interface DrawQueue {
  /** Asks for `draw` under `key`; a waiting drawing of the same key is dropped, and its place in the line kept. */
  readonly request: (key: object, draw: Draw) => void;
  /** Forgets what waits under `key`. */
  readonly cancel: (key: object) => void;
}

/** What a line of drawings is told of the platform. */
export interface DrawQueueOptions {
  /** Runs its argument in a later task. */
  readonly defer: (task: () => void) => void;
  /** Milliseconds, monotonic. */
  readonly now: () => number;
  /** Hears what a drawing throws, so that one broken figure does not stop the others. */
  readonly report: (error: unknown) => void;
}

/** Milliseconds a task may take before a hand feels that it waits (the RAIL model). */
const TASK = 50;

/**
 * A line in which every figure waits its turn: as many drawings to a task as leave the page free to answer input in time, and a figure
 * overtaken by a newer version of itself is never drawn. Each task but the last costs a frame of its own, which shows a row of figures
 * half old and half new.
 */
export function createDrawQueue({ defer, now, report }: DrawQueueOptions): DrawQueue {
  const waiting = new Map<object, Draw>();
  let running = false;

  const work = async () => {
    const start = now();
    let longest = 0;
    for (const [key, draw] of waiting) {
      const begun = now();
      // The next may well take as long as the longest so far.
      if (longest > 0 && begun - start + longest > TASK) break;
      waiting.delete(key);
      try {
        await draw();
      } catch (error) {
        report(error);
      }
      longest = Math.max(longest, now() - begun);
    }
    running = waiting.size > 0;
    if (running) defer(work);
  };

  return {
    request: (key, draw) => {
      waiting.set(key, draw);
      if (running) return;
      running = true;
      defer(work);
    },
    cancel: (key) => {
      waiting.delete(key);
    },
  };
}
