import { describe, expect, it } from "vitest";
import type { ExperimentContext } from "../experiments/context.ts";
import type { SamplesRequest, SamplesResult } from "../experiments/samples.ts";
import { Problem } from "../problem.ts";
import { startDispatcher } from "./dispatcher.ts";
import { handlers } from "./handlers.ts";
import { createNextTask } from "./nextTask.ts";
import type { FromWorker, ToWorker } from "./protocol.ts";

const REQUEST: SamplesRequest = {
  landscape: { potential: "p", potentialParameters: {}, kT: 1, box: { x0: -5, x1: 5, y0: -5, y1: 5 } },
  samples: { scheme: "uniform", count: 5, seed: 1, noise: 0, missing: null, points: [] },
};

function result(): SamplesResult {
  return {
    positions: new Float64Array([1, 2]),
    forces: new Float64Array([3, 4]),
    exactForces: new Float64Array([3, 4]),
    noiseRms: 0,
  };
}

type SamplesHandler = (request: SamplesRequest, context: ExperimentContext) => Promise<SamplesResult>;

/** A dispatcher whose `samples` job is the one given, over a wire that clones and transfers as a real one does. */
function dispatcherFor(samples: SamplesHandler) {
  let time = 0;
  const sent: FromWorker[] = [];
  let receive: (message: ToWorker) => void = () => {};
  const nextTask = createNextTask(MessageChannel);
  let tasks = 0;
  startDispatcher(
    { ...handlers, samples },
    {
      post: (message, transfer) => sent.push(structuredClone(message, { transfer })),
      listen: (listener) => {
        receive = listener;
      },
    },
    {
      now: () => time,
      nextTask: () => {
        tasks++;
        return nextTask();
      },
    },
  );
  return {
    sent,
    send: (message: ToWorker) => receive(message),
    run: (id: number) => receive({ type: "run", id, job: "samples", request: REQUEST }),
    spend: (milliseconds: number) => {
      time += milliseconds;
    },
    tasks: () => tasks,
    /** Waits until the job has been answered. */
    settled: async (id: number): Promise<FromWorker> => {
      for (let turn = 0; turn < 200; turn++) {
        const last = sent.find(
          (message) => (message.type === "done" || message.type === "failed") && message.id === id,
        );
        if (last !== undefined) return last;
        await new Promise((resolve) => setTimeout(resolve, 1));
      }
      throw new Error(`job ${id} was never answered`);
    },
  };
}

describe("startDispatcher", () => {
  it("says it is ready, and answers a ping at once", () => {
    const wire = dispatcherFor(() => Promise.resolve(result()));
    wire.send({ type: "ping" });
    expect(wire.sent).toEqual([{ type: "ready" }, { type: "pong" }]);
  });

  it("moves the result's arrays out of the worker", async () => {
    const mine = result();
    const wire = dispatcherFor(() => Promise.resolve(mine));
    wire.run(1);
    const answer = await wire.settled(1);
    expect(answer).toMatchObject({ type: "done", id: 1, result: { positions: new Float64Array([1, 2]) } });
    expect(mine.positions.byteLength).toBe(0);
  });

  it("copies a partial result, so that the experiment can go on filling it", async () => {
    const growing = result();
    const wire = dispatcherFor(async (_request, context) => {
      context.partial(growing);
      growing.positions[0] = 9;
      return growing;
    });
    wire.run(1);
    await wire.settled(1);
    const values = wire.sent.flatMap((message) =>
      message.type === "partial" && "positions" in message.value ? [message.value.positions[0]] : [],
    );
    expect(values).toEqual([1]);
  });

  it("sends what a job throws as a value", async () => {
    const wire = dispatcherFor(() => Promise.reject(new Problem("input", "σ must be positive.", "lengthScale")));
    wire.run(3);
    expect(await wire.settled(3)).toEqual({
      type: "failed",
      id: 3,
      problem: { kind: "input", message: "σ must be positive.", parameter: "lengthScale" },
    });
  });

  it("answers with a failure where the result cannot be sent", async () => {
    const wire = dispatcherFor(() => Promise.resolve({ ...result(), extra: () => {} }));
    wire.run(4);
    expect(await wire.settled(4)).toMatchObject({ type: "failed", id: 4, problem: { kind: "internal" } });
  });

  it("yields only when the slice of 25 ms is used up", async () => {
    const wire = dispatcherFor(async (_request, context) => {
      for (let i = 0; i < 100; i++) {
        wire.spend(5);
        await context.checkpoint();
      }
      return result();
    });
    wire.run(1);
    await wire.settled(1);
    // One before the start, and one every fifth checkpoint.
    expect(wire.tasks()).toBe(1 + 20);
  });

  it("cancels at the next checkpoint, and lets the others finish", async () => {
    let steps = 0;
    const wire = dispatcherFor(async (_request, context) => {
      for (let i = 0; i < 10; i++) {
        steps++;
        wire.spend(30);
        if (steps === 3) wire.send({ type: "cancel", id: 1 });
        await context.checkpoint();
      }
      return result();
    });
    wire.run(1);
    wire.run(2);
    expect(await wire.settled(1)).toMatchObject({ type: "failed", problem: { kind: "cancelled" } });
    expect(await wire.settled(2)).toMatchObject({ type: "done", id: 2 });
    expect(steps).toBeLessThan(20);
    expect(steps).toBeGreaterThanOrEqual(10);
  });

  it("never starts a job whose cancel came with it", async () => {
    let started = false;
    const wire = dispatcherFor(() => {
      started = true;
      return Promise.resolve(result());
    });
    wire.run(1);
    wire.send({ type: "cancel", id: 1 });
    expect(await wire.settled(1)).toMatchObject({ type: "failed", problem: { kind: "cancelled" } });
    expect(started).toBe(false);
  });

  it("reports progress no more than 20 times a second, and the latest at the next pause", async () => {
    const wire = dispatcherFor(async (_request, context) => {
      for (let i = 1; i <= 1000; i++) {
        wire.spend(1);
        context.progress(i / 1000, "counting");
        await context.checkpoint();
      }
      return result();
    });
    wire.run(1);
    await wire.settled(1);
    const fractions = wire.sent.flatMap((message) => (message.type === "progress" ? [message.fraction] : []));
    expect(fractions.length).toBeGreaterThanOrEqual(15);
    expect(fractions.length).toBeLessThanOrEqual(21);
    expect(fractions).toEqual([...fractions].sort((a, b) => a - b));
  });
});
