import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import type { LearningCurveRequest, LearningCurveResult } from "../experiments/learningCurve.ts";
import { sampleSetsOf } from "../experiments/learningCurveCost.ts";
import { LECTURE_LAB } from "../experiments/testLab.ts";
import type { EngineNotice } from "./client.ts";
import { platformTimers } from "./platformTimers.ts";
import { createWorkerPool, fetchSplittings, poolSize } from "./pool.ts";
import type { RunMessage } from "./protocol.ts";
import { FakeWorker } from "./testWorker.ts";

// Before the clock is a false one.
beforeAll(fetchSplittings);

class CurveWorker extends FakeWorker {
  /** The learning curves it was asked for. */
  get runs(): RunMessage<"learningCurve">[] {
    return this.received.flatMap((message) =>
      message.type === "run" && message.job === "learningCurve" ? [message] : [],
    );
  }
  /** Its last request, done up to so many of its sample sets: each scores its own number. */
  private answer(sets: number): LearningCurveResult {
    const { request } = this.runs[this.runs.length - 1];
    const scores = new Float64Array(request.counts.length * request.repeats).fill(Number.NaN);
    const done = sampleSetsOf(request).slice(0, sets);
    for (const set of done) scores[set] = set;
    return {
      counts: Float64Array.from(request.counts),
      repeats: request.repeats,
      done: done.length,
      failed: 0,
      corrugationFloor: 0.5,
      curves: [{ id: "independent", rmseTrue: scores, rmseSmooth: scores, kullbackLeibler: scores }],
    };
  }
  private get id(): number {
    return this.runs[this.runs.length - 1].id;
  }
  advance(sets: number, fraction: number): void {
    this.say({ type: "partial", id: this.id, value: this.answer(sets) });
    this.say({ type: "progress", id: this.id, fraction, doing: `set ${sets}` });
  }
  finish(): void {
    this.say({ type: "done", id: this.id, result: this.answer(Number.POSITIVE_INFINITY), milliseconds: 5 });
  }
  letGo(): void {
    this.say({ type: "failed", id: this.id, problem: { kind: "cancelled", message: "" } });
  }
}

const requestWith = (counts: readonly number[], repeats: number): LearningCurveRequest => ({
  lab: LECTURE_LAB,
  models: ["independent"],
  counts,
  repeats,
});

function setUp(size = 2) {
  const workers: CurveWorker[] = [];
  const notices: EngineNotice[] = [];
  const pool = createWorkerPool(
    (events) => {
      const worker = new CurveWorker(events);
      workers.push(worker);
      worker.say({ type: "ready" });
      return worker;
    },
    { timers: platformTimers, size, rest: 10_000, onNotice: (notice) => notices.push(notice) },
  );
  const progress: number[] = [];
  const partial: number[][] = [];
  const ask = (counts: readonly number[] = [10, 20], repeats = 2, slot = "curve") =>
    pool.request(slot, "learningCurve", requestWith(counts, repeats), {
      onProgress: (fraction) => progress.push(fraction),
      onPartial: ({ curves }) => partial.push([...curves[0].rmseTrue]),
    });
  const settle = () => vi.advanceTimersByTimeAsync(0);
  return { pool, workers, notices, ask, progress, partial, settle };
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "performance"] });
});
afterEach(() => {
  vi.useRealTimers();
});

const NONE = Number.NaN;

describe("a request in parts", () => {
  it("starts workers when they are needed, deals the work out, and puts it together", async () => {
    const { pool, ask, workers } = setUp(3);
    expect(workers).toHaveLength(0);
    const asked = ask([10, 20], 2);
    expect(workers.map(({ runs }) => runs[0].request.sets)).toEqual([[0, 3], [1], [2]]);
    expect(pool.idle).toBe(false);
    workers[2].finish();
    workers[0].finish();
    await vi.advanceTimersByTimeAsync(70);
    workers[1].finish();
    const outcome = await asked.promise;
    expect(outcome).toMatchObject({ status: "done", milliseconds: 70, result: { done: 4, failed: 0, repeats: 2 } });
    if (outcome.status === "done") expect([...outcome.result.curves[0].rmseTrue]).toEqual([0, 1, 2, 3]);
    expect(pool.idle).toBe(true);
  });

  it("starts no more workers than there are parts", () => {
    const { ask, workers } = setUp(4);
    ask([10], 3);
    expect(workers).toHaveLength(3);
  });

  it("merges partial results and progress as they come, each part weighed by its cost", () => {
    const { ask, workers, progress, partial } = setUp();
    ask([10, 20], 2);
    workers[1].advance(1, 0.5);
    workers[0].advance(1, 0.5);
    workers[0].advance(2, 1);
    expect(partial).toEqual([
      [NONE, 1, NONE, NONE],
      [0, 1, NONE, NONE],
      [0, 1, 2, NONE],
    ]);
    // The parts have one set of each N, so they cost the same.
    expect(progress).toEqual([0.25, 0.5, 0.75]);
  });

  it("runs a job that cannot be split on one worker", () => {
    const { pool, workers } = setUp();
    void pool.request("a", "samples", { landscape: LECTURE_LAB.landscape, samples: LECTURE_LAB.samples });
    expect(workers).toHaveLength(1);
  });
});

describe("ending", () => {
  it("cancels every part at once, and hears nothing more of them", async () => {
    const { ask, workers, partial, pool } = setUp();
    const asked = ask();
    asked.cancel();
    expect(workers.map(({ cancels }) => cancels.length)).toEqual([1, 1]);
    workers[0].advance(1, 0.5);
    expect(await asked.promise).toEqual({ status: "cancelled" });
    expect(partial).toEqual([]);
    expect(pool.idle).toBe(true);
  });

  it("lets a newer request take the place of the older, with fewer parts too", async () => {
    const { ask, workers, settle } = setUp();
    const first = ask([10, 20], 2);
    workers[0].finish();
    await settle();
    const second = ask([10], 1);
    expect(await first.promise).toEqual({ status: "superseded" });
    expect(workers[1].cancels).toHaveLength(1);
    expect(workers[0].runs[1].request.sets).toEqual([0]);
    workers[0].finish();
    expect(await second.promise).toMatchObject({ status: "done", result: { done: 1 } });
  });

  it("begins the newer part once the worker has let go of the older", () => {
    const { ask, workers } = setUp();
    ask();
    ask([30], 2);
    expect(workers[1].runs).toHaveLength(1);
    workers[1].letGo();
    expect(workers[1].runs[1].request.counts).toEqual([30]);
  });

  it("keeps slots apart", () => {
    const { ask, workers } = setUp();
    ask([10], 2, "a");
    ask([10], 2, "b");
    expect(workers.map(({ runs, cancels }) => [runs.length, cancels.length])).toEqual([
      [2, 0],
      [2, 0],
    ]);
  });

  it("fails as one where a part fails, and calls the others off", async () => {
    const { ask, workers } = setUp();
    const asked = ask();
    const problem = { kind: "input", message: "No.", parameter: "counts" } as const;
    workers[1].say({ type: "failed", id: workers[1].runs[0].id, problem });
    expect(await asked.promise).toEqual({ status: "failed", problem });
    expect(workers[0].cancels).toHaveLength(1);
  });

  it("ends everything when it is disposed of", async () => {
    const { ask, workers, pool } = setUp();
    const asked = ask();
    pool.dispose();
    expect(await asked.promise).toEqual({ status: "cancelled" });
    expect(workers.every(({ terminated }) => terminated)).toBe(true);
  });
});

describe("a worker in trouble", () => {
  it("has its part run again, once, while the other part goes on", async () => {
    const { ask, workers, notices } = setUp();
    const asked = ask();
    workers[1].events.failure("out of memory");
    expect(notices).toEqual([{ kind: "restarted", reason: "out of memory" }]);
    expect(workers).toHaveLength(3);
    expect(workers[2].runs[0].request.sets).toEqual([1, 3]);
    expect(workers[0].cancels).toEqual([]);
    workers[0].finish();
    workers[2].finish();
    expect(await asked.promise).toMatchObject({ status: "done", result: { done: 4 } });
  });

  it("fails the whole, in a sentence, where its part goes down twice", async () => {
    const { ask, workers } = setUp();
    const asked = ask();
    workers[1].events.failure("crash");
    workers[2].events.failure("crash");
    expect(await asked.promise).toMatchObject({
      status: "failed",
      problem: { kind: "worker", message: expect.stringContaining("stopped again on the same task") },
    });
    expect(workers[0].cancels).toHaveLength(1);
  });
});

describe("memory", () => {
  it("is given back after a rest, and work begins anew on new workers", async () => {
    const { ask, workers } = setUp();
    const asked = ask();
    for (const worker of workers) worker.finish();
    await asked.promise;
    await vi.advanceTimersByTimeAsync(9_000);
    expect(workers.some(({ terminated }) => terminated)).toBe(false);
    await vi.advanceTimersByTimeAsync(2_000);
    expect(workers.map(({ terminated }) => terminated)).toEqual([true, true]);
    const again = ask();
    expect(workers).toHaveLength(4);
    for (const worker of workers.slice(2)) worker.finish();
    expect(await again.promise).toMatchObject({ status: "done", result: { done: 4 } });
  });

  it("is kept while there is work, also work that was called off but holds its worker yet", async () => {
    const { ask, workers } = setUp();
    const first = ask();
    for (const worker of workers) worker.finish();
    await first.promise;
    await vi.advanceTimersByTimeAsync(9_000);
    const second = ask();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(workers.some(({ terminated }) => terminated)).toBe(false);
    second.cancel();
    await vi.advanceTimersByTimeAsync(11_000);
    expect(workers.some(({ terminated }) => terminated)).toBe(false);
    for (const worker of workers) worker.letGo();
    await vi.advanceTimersByTimeAsync(11_000);
    expect(workers.every(({ terminated }) => terminated)).toBe(true);
  });
});

it("has as many workers as the cores can carry beside the page, but two where there are two", () => {
  expect([1, 2, 3, 4, 8, 64].map(poolSize)).toEqual([1, 2, 2, 3, 4, 4]);
});
