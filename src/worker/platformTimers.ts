import type { Timers } from "./supervisor.ts";

/** The platform's own clock and timers. */
export const platformTimers: Timers = {
  now: () => performance.now(),
  after: (milliseconds, callback) => {
    const handle = setTimeout(callback, milliseconds);
    return () => clearTimeout(handle);
  },
};
