import { describe, expect, it } from "vitest";
import type { SamplesRequest, SamplesResult } from "../../src/experiments/samples.ts";
import type { ProblemReport } from "../../src/problem.ts";
import type { FromWorker, ToWorker } from "../../src/worker/protocol.ts";
import { createEngine, pageTimers } from "./engine.ts";
import { aheadOf, createJobs, EMPTY_JOB } from "./jobs.ts";

const request = (seed: number): SamplesRequest => ({
  landscape: { potential: "p", potentialParameters: {}, kT: 1, box: { x0: -5, x1: 5, y0: -5, y1: 5 } },
  samples: { scheme: "uniform", count: 5, seed, noise: 0, missing: null, points: [] },
});
const result = (noiseRms: number): SamplesResult => ({
  positions: new Float64Array(2),
  forces: new Float64Array(2),
  exactForces: new Float64Array(2),
  noiseRms,
});

/** Jobs over a real client, whose worker answers when the test says so. */
function setUp() {
  const received: ToWorker[] = [];
  let say: (message: FromWorker) => void = () => {};
  const engine = createEngine(({ message }) => {
    say = message;
    say({ type: "ready" });
    return { post: (sent) => received.push(sent), terminate: () => {} };
  }, pageTimers);
  const jobs = createJobs(engine);
  const runs = () => received.flatMap((sent) => (sent.type === "run" ? [sent.id] : []));
  const settle = () => new Promise((resolve) => setTimeout(resolve, 0));
  return {
    jobs,
    runs,
    cancels: () => received.filter((sent) => sent.type === "cancel").length,
    want: (seed: number, supersede: "finish" | "cancel" = "finish") =>
      jobs.want("samples", "samples", request(seed), { supersede }),
    state: () => jobs.store.getState().samples ?? EMPTY_JOB,
    say: (message: FromWorker) => say(message),
    finish: async (id: number, noiseRms: number) => {
      say({ type: "done", id, result: result(noiseRms), milliseconds: 12 });
      await settle();
    },
    fail: async (id: number, problem: ProblemReport) => {
      say({ type: "failed", id, problem });
      await settle();
    },
  };
}

describe("createJobs", () => {
  it("goes from nothing over running to idle", async () => {
    const { want, state, finish, say } = setUp();
    expect(state().status).toBe("idle");
    want(1);
    expect(state()).toMatchObject({ status: "running", result: null });
    say({ type: "progress", id: 1, fraction: 0.5, doing: "drawing" });
    expect(state().progress).toEqual({ fraction: 0.5, doing: "drawing" });
    await finish(1, 0.25);
    expect(state()).toMatchObject({
      status: "idle",
      result: { noiseRms: 0.25 },
      requestKey: JSON.stringify(request(1)),
      progress: null,
      milliseconds: 12,
    });
  });

  it("asks once for what several figures want", async () => {
    const { want, runs, finish } = setUp();
    want(1);
    want(1);
    await finish(1, 0);
    want(1);
    expect(runs()).toEqual([1]);
  });

  it("asks again for what has failed, and not for what is under way", async () => {
    const { want, runs, fail, finish, state } = setUp();
    want(1);
    await fail(1, { kind: "linear-algebra", message: "not positive definite" });
    expect(state()).toMatchObject({ status: "failed", problem: { message: "not positive definite" } });
    want(1);
    want(1);
    expect(runs()).toEqual([1, 2]);
    expect(state()).toMatchObject({ status: "running", problem: null });
    await finish(2, 0.5);
    expect(state()).toMatchObject({ status: "idle", result: { noiseRms: 0.5 } });
  });

  it("shows the older result as stale while dragging, and each as it comes", async () => {
    const { want, state, finish } = setUp();
    want(1);
    want(2);
    want(3);
    await finish(1, 1);
    expect(state()).toMatchObject({ status: "running", result: { noiseRms: 1 } });
    await finish(3, 3);
    expect(state()).toMatchObject({ status: "idle", result: { noiseRms: 3 } });
    want(4);
    expect(state()).toMatchObject({ status: "stale", result: { noiseRms: 3 } });
  });

  it("keeps the last good result of a request that fails", async () => {
    const { want, state, finish, fail } = setUp();
    want(1);
    await finish(1, 1);
    want(2);
    await fail(2, { kind: "input", message: "No." });
    expect(state()).toMatchObject({ status: "failed", problem: { message: "No." }, result: { noiseRms: 1 } });
    want(1);
    await finish(3, 1);
    expect(state()).toMatchObject({ status: "idle", problem: null });
  });

  it("shows parts as they come", () => {
    const { want, state, say } = setUp();
    want(1);
    say({ type: "partial", id: 1, value: result(0.5) });
    expect(state()).toMatchObject({ status: "running", partial: true, result: { noiseRms: 0.5 } });
  });

  it("cancels what nobody shows any more, and asks again when it is shown again", async () => {
    const { jobs, want, state, cancels, runs, finish } = setUp();
    const [first, second] = [jobs.hold("samples"), jobs.hold("samples")];
    want(1);
    first();
    first();
    expect(cancels()).toBe(0);
    second();
    expect(cancels()).toBe(1);
    expect(state()).toMatchObject({ status: "idle", wantedKey: null });
    want(1);
    await finish(1, 1);
    expect(state()).toMatchObject({ status: "running", result: null });
    expect(runs()).toEqual([1, 2]);
    await finish(2, 2);
    expect(state()).toMatchObject({ status: "idle", result: { noiseRms: 2 } });
  });

  it("stops when the reader says so, keeps what there is, and goes on when told or when asked for something else", async () => {
    const { jobs, want, state, cancels, runs, finish } = setUp();
    jobs.stop("samples");
    want(1);
    await finish(1, 1);
    want(2, "cancel");
    jobs.stop("samples");
    expect(cancels()).toBe(1);
    expect(state()).toMatchObject({ status: "stopped", result: { noiseRms: 1 }, progress: null });
    // Drawing the page again asks for the same again.
    want(2, "cancel");
    expect(runs()).toEqual([1, 2]);
    await finish(2, 2);
    expect(state()).toMatchObject({ status: "stopped", result: { noiseRms: 1 } });
    jobs.goOn("samples");
    expect(state().status).toBe("stale");
    await finish(3, 2);
    expect(state()).toMatchObject({ status: "idle", result: { noiseRms: 2 } });
    jobs.goOn("samples");
    expect(runs()).toEqual([1, 2, 3]);

    want(3);
    jobs.stop("samples");
    await finish(4, 3);
    want(4);
    await finish(5, 4);
    expect(state()).toMatchObject({ status: "idle", result: { noiseRms: 4 } });
  });

  it("asks again for what a dead worker left undone, and for nothing else", async () => {
    const { jobs, want, fail, runs, finish, state } = setUp();
    want(1);
    await fail(1, { kind: "worker", message: "It stopped." });
    jobs.retryFailed();
    expect(runs()).toEqual([1, 2]);
    await finish(2, 2);
    expect(state().status).toBe("idle");
    want(2);
    await fail(3, { kind: "input", message: "No." });
    jobs.retryFailed();
    expect(runs()).toEqual([1, 2, 3]);
  });
});

describe("what is computed ahead", () => {
  const ahead = aheadOf("samples");

  it("is taken over at once by the request it answers, once", async () => {
    const { jobs, want, state, finish, runs } = setUp();
    jobs.want(ahead, "samples", request(2));
    await finish(1, 0.2);
    expect(state().result).toBeNull();
    want(2);
    expect(state()).toMatchObject({ status: "idle", requestKey: JSON.stringify(request(2)), partial: false });
    expect(state().result).toMatchObject({ noiseRms: 0.2 });
    expect(runs()).toEqual([1]);
    want(1);
    expect(state().status).toBe("stale");
    await finish(2, 0.1);
    want(2);
    expect(state().status).toBe("stale");
    expect(runs()).toEqual([1, 2, 3]);
  });

  it("serves no other request", async () => {
    const { jobs, want, state, finish, runs } = setUp();
    jobs.want(ahead, "samples", request(2));
    await finish(1, 0.2);
    want(3);
    expect(state().status).toBe("running");
    expect(runs()).toEqual([1, 2]);
  });

  it("calls off what it overtakes, whose late result changes nothing", async () => {
    const { jobs, want, state, finish, cancels } = setUp();
    jobs.want(ahead, "samples", request(2));
    await finish(1, 0.2);
    want(1);
    want(2);
    expect(cancels()).toBe(1);
    await finish(2, 0.1);
    expect(state()).toMatchObject({ status: "idle", requestKey: JSON.stringify(request(2)) });
    expect(state().result).toMatchObject({ noiseRms: 0.2 });
  });
});
