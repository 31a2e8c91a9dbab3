import { choleskySteps } from "../../linalg/cholesky.ts";
import { type MatrixRoom, takeRoom } from "../../linalg/room.ts";
import { runWithPauses, type Steps } from "../../linalg/steps.ts";
import type { LineKernel } from "../../lineKernels/types.ts";
import { Problem } from "../../problem.ts";
import { sentence } from "../../sentence.ts";

/** What is fitted, and what with. */
export interface TimedFit {
  /** Sample places [N]. */
  readonly r: Float64Array;
  /** What is to be learnt there [N]. */
  readonly U: Float64Array;
  readonly kernel: LineKernel;
  readonly ridge: number;
}

/** How long a fit takes, and what it holds. */
export interface FitTimes {
  /** Milliseconds to fill the lower triangle of K + λI. */
  readonly gram: number;
  /** Milliseconds to factorise it and solve for α. */
  readonly solve: number;
  /** Bytes of the matrix and of its factor together. */
  readonly bytes: number;
  /** Over how many fits the times are taken. */
  readonly fits: number;
}

/** Milliseconds to be spent on one N at least: among many batches some are undisturbed. */
const BUDGET = 150;
/** And at most, but for the batch under way. */
const PATIENCE = 1000;
/** So many batches there are while patience lasts, and no more however little time they take: a clock may stand still. */
const [LEAST_BATCHES, MOST_BATCHES] = [5, 1000];
/** Entries of the matrices between two looks at the clock, if N is small: a browser's clock is too coarse for one small fit … */
const BATCH_ENTRIES = 4e5;
/** … and so many matrices at most. */
const BATCH = 160;
/** Kernel values between two pauses: some 10 ms of them. */
const STRETCH = 3e5;

/**
 * Fits the same data again and again and takes the time of each part in its fastest batch: whatever else the computer does
 * can only slow it down.
 *
 * @param clock milliseconds since some fixed moment
 * @param pause awaited between stretches of work, and not counted; throws to stop
 * @throws Problem "linear-algebra" where K + λI is not positive definite; whatever `pause` throws
 */
export async function timeFits(
  fit: TimedFit,
  clock: () => number,
  pause: (fraction: number) => Promise<void>,
): Promise<FitTimes> {
  const n = fit.r.length;
  const batch = Math.max(1, Math.min(BATCH, Math.round(BATCH_ENTRIES / (n * n))));
  let fraction = 0;
  const timed = async <T>(steps: Steps<T>): Promise<[milliseconds: number, result: T]> => {
    const start = clock();
    let paused = 0;
    const result = await runWithPauses(steps, async () => {
      const before = clock();
      await pause(fraction);
      paused += clock() - before;
    });
    return [clock() - start - paused, result];
  };
  const rooms: MatrixRoom[] = [];
  try {
    for (let i = 0; i < batch; i++) rooms.push(takeRoom(n));
    let [gram, solve] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
    let spent = 0;
    for (let batches = 1; ; batches++) {
      const [filling] = await timed(fillAll(fit, rooms));
      const [solving, factorBytes] = await timed(solveAll(fit, rooms));
      gram = Math.min(gram, filling / batch);
      solve = Math.min(solve, solving / batch);
      spent += filling + solving;
      const enough = spent >= BUDGET && (batches >= LEAST_BATCHES || spent >= PATIENCE);
      if (enough || batches >= MOST_BATCHES) {
        const bytes = rooms[0].entries().byteLength + factorBytes;
        return { gram, solve, bytes, fits: batch * batches };
      }
      fraction = Math.min(1, spent / BUDGET, batches / LEAST_BATCHES);
      await pause(fraction);
    }
  } finally {
    for (const room of rooms) room.free();
  }
}

/** Fills the lower triangle of K + λI in each room. */
function* fillAll({ r, kernel: { value }, ridge }: TimedFit, rooms: readonly MatrixRoom[]): Steps<void> {
  const n = r.length;
  let done = 0;
  for (const [index, room] of rooms.entries()) {
    const entries = room.entries();
    for (let i = 0; i < n; i++) {
      for (let j = 0; j < i; j++) entries[i * n + j] = value(r[i], r[j]);
      entries[i * n + i] = value(r[i], r[i]) + ridge;
      done += i + 1;
      if (done > STRETCH) {
        done = 0;
        yield (index + (i / n) ** 2) / rooms.length;
      }
    }
  }
}

/** Solves for α in each room; returns the bytes that one factorisation keeps. */
function* solveAll({ U }: TimedFit, rooms: readonly MatrixRoom[]): Steps<number> {
  let bytes = 0;
  for (const room of rooms) {
    const factorisation = yield* choleskySteps(room, U.slice(), 1);
    if (factorisation === null) {
      throw new Problem(
        "linear-algebra",
        sentence`K + λI is not positive definite to working precision: raise the ridge λ.`,
        "ridge",
      );
    }
    bytes = factorisation.bytes;
  }
  return bytes;
}
