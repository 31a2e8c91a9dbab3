import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { SamplesRequest, SamplesResult } from "../experiments/samples.ts";
import { createEngineClient, type EngineNotice, type Outcome } from "./client.ts";
import { platformTimers } from "./platformTimers.ts";
import { FakeWorker } from "./testWorker.ts";

class SamplesWorker extends FakeWorker {
  /** The ids of the jobs it was asked to run. */
  get runs(): number[] {
    return this.received.flatMap((message) => (message.type === "run" ? [message.id] : []));
  }
  finish(id: number, noiseRms = 0): void {
    this.say({ type: "done", id, result: resultWith(noiseRms), milliseconds: 5 });
  }
}

const resultWith = (noiseRms: number): SamplesResult => ({
  positions: new Float64Array(2),
  forces: new Float64Array(2),
  exactForces: new Float64Array(2),
  noiseRms,
});

const requestWith = (seed: number): SamplesRequest => ({
  landscape: { potential: "p", potentialParameters: {}, kT: 1, box: { x0: -5, x1: 5, y0: -5, y1: 5 } },
  samples: { scheme: "uniform", count: 5, seed, noise: 0, missing: null, points: [] },
});

function setUp({ loading = false } = {}) {
  const workers: SamplesWorker[] = [];
  const notices: EngineNotice[] = [];
  const client = createEngineClient(
    (events) => {
      const worker = new SamplesWorker(events);
      workers.push(worker);
      if (!loading) worker.say({ type: "ready" });
      return worker;
    },
    { timers: platformTimers, onNotice: (notice) => notices.push(notice) },
  );
  const ask = (seed: number, options: Parameters<typeof client.request<"samples">>[3] = {}, slot = "samples") =>
    client.request(slot, "samples", requestWith(seed), options);
  const last = (): SamplesWorker => workers[workers.length - 1];
  return { client, ask, workers, last, notices };
}

/** The outcome if there is one by now, else "pending". */
async function now(promise: Promise<Outcome<"samples">>): Promise<Outcome<"samples"> | "pending"> {
  return Promise.race([promise, Promise.resolve().then(() => "pending" as const)]);
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "performance"] });
});
afterEach(() => {
  vi.useRealTimers();
});

describe("latest request wins", () => {
  it("starts no worker until the first request, and delivers the result", async () => {
    const { ask, workers, last, client } = setUp();
    expect(workers).toHaveLength(0);
    const asked = ask(1);
    expect(client.idle).toBe(false);
    last().finish(1, 0.25);
    expect(await asked.promise).toMatchObject({ status: "done", result: { noiseRms: 0.25 }, milliseconds: 5 });
    expect(client.idle).toBe(true);
  });

  it("with 'finish', delivers the running one, skips the middle, and runs the latest", async () => {
    const { ask, last } = setUp();
    const [first, second, third] = [ask(1), ask(2), ask(3)];
    expect(last().runs).toEqual([1]);
    expect(await second.promise).toEqual({ status: "superseded" });
    last().finish(1);
    expect((await first.promise).status).toBe("done");
    expect(last().runs).toEqual([1, 3]);
    expect(last().cancels).toEqual([]);
    last().finish(3);
    expect((await third.promise).status).toBe("done");
  });

  it("with 'cancel', stops the running one at once and waits for the worker to let go of it", async () => {
    const { ask, last } = setUp();
    const first = ask(1, { supersede: "cancel" });
    const second = ask(2, { supersede: "cancel" });
    expect(await first.promise).toEqual({ status: "superseded" });
    expect(last().cancels).toEqual([1]);
    expect(last().runs).toEqual([1]);
    last().say({ type: "failed", id: 1, problem: { kind: "cancelled", message: "" } });
    expect(last().runs).toEqual([1, 2]);
    last().finish(2);
    expect((await second.promise).status).toBe("done");
  });

  it("keeps slots apart", () => {
    const { ask, last } = setUp();
    ask(1, {}, "a");
    ask(2, {}, "b");
    expect(last().runs).toEqual([1, 2]);
  });

  it("passes progress and partial results on, but not those of an abandoned job", () => {
    const { ask, last } = setUp();
    const progress: number[] = [];
    const partial: number[] = [];
    const asked = ask(1, {
      onProgress: (fraction) => progress.push(fraction),
      onPartial: (value) => partial.push(value.noiseRms),
    });
    last().say({ type: "progress", id: 1, fraction: 0.5, doing: "fitting" });
    last().say({ type: "partial", id: 1, value: resultWith(7) });
    asked.cancel();
    last().say({ type: "progress", id: 1, fraction: 0.6, doing: "fitting" });
    last().say({ type: "partial", id: 1, value: resultWith(8) });
    expect(progress).toEqual([0.5]);
    expect(partial).toEqual([7]);
  });
});

describe("while the worker loads", () => {
  it("holds back what it could not hear, and says it in order once it is ready", async () => {
    const { ask, last } = setUp({ loading: true });
    const [first, other] = [ask(1), ask(2, {}, "other")];
    other.cancel();
    expect(last().received).toEqual([]);
    last().say({ type: "ready" });
    expect([last().runs, last().cancels]).toEqual([[1, 2], [2]]);
    last().finish(1, 0.5);
    expect(await first.promise).toMatchObject({ status: "done", result: { noiseRms: 0.5 } });
  });

  it("refuses at once what cannot be sent, and says to the next worker only what is still wanted", async () => {
    const { client, ask, workers, last } = setUp({ loading: true });
    const bad = client.request("bad", "samples", { ...requestWith(1), trap: () => {} } as SamplesRequest);
    expect(await bad.promise).toMatchObject({ status: "failed", problem: { kind: "internal" } });
    ask(3);
    workers[0].events.failure("it could not be loaded");
    last().say({ type: "ready" });
    expect(workers).toHaveLength(2);
    expect([workers[0].received, last().runs]).toEqual([[], [2]]);
  });
});

describe("ending", () => {
  it("cancels what runs and what waits", async () => {
    const { ask, last } = setUp();
    const [first, second] = [ask(1), ask(2)];
    second.cancel();
    first.cancel();
    first.cancel();
    expect(await second.promise).toEqual({ status: "cancelled" });
    expect(await first.promise).toEqual({ status: "cancelled" });
    expect(last().cancels).toEqual([1]);
    last().finish(1);
    expect(last().runs).toEqual([1]);
  });

  it("hands a failure over as a value", async () => {
    const { ask, last } = setUp();
    const asked = ask(1);
    last().say({ type: "failed", id: 1, problem: { kind: "input", message: "No.", parameter: "ridge" } });
    expect(await asked.promise).toEqual({
      status: "failed",
      problem: { kind: "input", message: "No.", parameter: "ridge" },
    });
  });

  it("fails, and does not throw, where a request cannot be sent", async () => {
    const { client } = setUp();
    const bad = { ...requestWith(1), trap: () => {} };
    const asked = client.request("samples", "samples", bad);
    expect(await asked.promise).toMatchObject({ status: "failed", problem: { kind: "internal" } });
    expect(client.idle).toBe(true);
  });

  it("dispose cancels everything and ends the worker", async () => {
    const { client, ask, last } = setUp();
    const [first, second] = [ask(1), ask(2)];
    client.dispose();
    expect(await first.promise).toEqual({ status: "cancelled" });
    expect(await second.promise).toEqual({ status: "cancelled" });
    expect(last().terminated).toBe(true);
  });
});

describe("a worker in trouble", () => {
  it("is replaced, quietly, where a cancelled job won't let go while another waits", async () => {
    const { ask, workers, last, notices } = setUp();
    const other = ask(9, {}, "other");
    ask(1, { supersede: "cancel" });
    const second = ask(2, { supersede: "cancel" });
    await vi.advanceTimersByTimeAsync(1499);
    expect(workers).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(2);
    expect(workers[0].terminated).toBe(true);
    expect(workers).toHaveLength(2);
    // The other slot's job is sent again, and the waiting one has its turn.
    expect(last().runs).toEqual([1, 3]);
    expect(notices).toEqual([]);
    last().finish(1);
    last().finish(3);
    expect((await other.promise).status).toBe("done");
    expect((await second.promise).status).toBe("done");
  });

  it("is left alone where nothing waits for the cancelled job", async () => {
    const { ask, workers } = setUp();
    ask(1).cancel();
    await vi.advanceTimersByTimeAsync(10_000);
    expect(workers).toHaveLength(1);
  });

  it("is restarted after a crash, and the job recovers", async () => {
    const { ask, workers, last, notices } = setUp();
    const asked = ask(1);
    workers[0].events.failure("out of memory");
    expect(workers).toHaveLength(2);
    expect(workers[0].terminated).toBe(true);
    expect(notices).toEqual([{ kind: "restarted", reason: "out of memory" }]);
    // A dead worker's last words are not heard.
    workers[0].finish(1, 1);
    expect(await now(asked.promise)).toBe("pending");
    last().finish(1, 2);
    expect(await asked.promise).toMatchObject({ status: "done", result: { noiseRms: 2 } });
  });

  it("fails a job that goes down twice, and runs what waited behind it", async () => {
    const { ask, workers, last } = setUp();
    const [first, second] = [ask(1), ask(2)];
    workers[0].events.failure("crash");
    workers[1].events.failure("crash");
    expect(await first.promise).toMatchObject({ status: "failed", problem: { kind: "worker" } });
    expect(last().runs).toEqual([2]);
    last().finish(2);
    expect((await second.promise).status).toBe("done");
  });

  it("is restarted where it leaves a ping unanswered for 20 s", async () => {
    const { ask, workers, notices } = setUp();
    ask(1);
    workers[0].answersPings = false;
    await vi.advanceTimersByTimeAsync(24_000);
    expect(workers).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(2_000);
    expect(workers).toHaveLength(2);
    expect(notices[0].reason).toContain("20 seconds");
  });

  it("is let work as long as it likes while it answers", async () => {
    const { ask, workers } = setUp();
    ask(1);
    await vi.advanceTimersByTimeAsync(300_000);
    expect(workers).toHaveLength(1);
  });

  it("is not pinged while it has nothing to do", async () => {
    const { ask, last } = setUp();
    ask(1);
    last().finish(1);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(last().received.filter((message) => message.type === "ping")).toEqual([]);
  });

  it("is given up after three restarts in 30 s, until it is restarted by hand", async () => {
    const { client, ask, workers, last, notices } = setUp();
    const asked = [ask(1, {}, "a"), ask(2, {}, "b"), ask(3, {}, "b")];
    for (let crash = 0; crash < 2; crash++) last().events.failure("crash");
    // Both first jobs went down twice; the one that waited is running now.
    expect(last().runs).toEqual([3]);
    for (let crash = 0; crash < 2; crash++) last().events.failure("crash");
    expect(workers).toHaveLength(4);
    expect(notices.map((notice) => notice.kind)).toEqual(["restarted", "restarted", "restarted", "stopped"]);
    for (const { promise } of asked) expect(await promise).toMatchObject({ status: "failed" });
    expect(await ask(4).promise).toMatchObject({ status: "failed", problem: { kind: "worker" } });
    expect(workers).toHaveLength(4);
    client.restart();
    const again = ask(5);
    expect(workers).toHaveLength(5);
    last().finish(5);
    expect((await again.promise).status).toBe("done");
  });

  it("forgives crashes that are far apart", async () => {
    const { ask, last, notices } = setUp();
    for (let crash = 0; crash < 8; crash++) {
      ask(crash, {}, `slot ${crash}`);
      last().events.failure("crash");
      await vi.advanceTimersByTimeAsync(31_000);
    }
    expect(notices.every((notice) => notice.kind === "restarted")).toBe(true);
  });

  it("reports a worker that cannot even be made", async () => {
    const notices: EngineNotice[] = [];
    const client = createEngineClient(
      () => {
        throw new Error("workers are not allowed here");
      },
      { timers: platformTimers, onNotice: (notice) => notices.push(notice) },
    );
    const asked = client.request("samples", "samples", requestWith(1));
    await vi.advanceTimersByTimeAsync(10);
    expect(await asked.promise).toMatchObject({ status: "failed", problem: { kind: "worker" } });
    expect(notices[0].reason).toContain("workers are not allowed here");
  });
});
