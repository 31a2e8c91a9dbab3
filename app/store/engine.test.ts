import { beforeAll, describe, expect, it } from "vitest";
import { LECTURE_LAB } from "../../src/experiments/testLab.ts";
import { fetchSplittings } from "../../src/worker/pool.ts";
import type { ToWorker } from "../../src/worker/protocol.ts";
import type { WorkerEvents } from "../../src/worker/supervisor.ts";
import { createEngine, pageTimers } from "./engine.ts";

const lab = { ...LECTURE_LAB, samples: { ...LECTURE_LAB.samples, count: 5 } };
const { landscape, samples } = lab;

function setUp() {
  const workers: WorkerEvents[] = [];
  const engine = createEngine((events) => {
    workers.push(events);
    return { post: () => {}, terminate: () => {} };
  }, pageTimers);
  return { engine, workers };
}

beforeAll(fetchSplittings);

describe("createEngine", () => {
  it("starts a worker a lane, when it is first needed", () => {
    const { engine, workers } = setUp();
    expect(workers).toHaveLength(0);
    engine.request("a", "samples", { landscape, samples });
    engine.request("b", "landscape", { landscape, grid: 10, arrows: 5 });
    expect(workers).toHaveLength(1);
    engine.request("c", "tuneMap", { lab, models: [] });
    engine.request("d", "learningCurve", { lab, models: [], counts: [], repeats: 3 });
    expect(workers).toHaveLength(2);
    engine.dispose();
  });

  it("has one worker for everything where it must economise, and ends it when it is idle", async () => {
    const { engine, workers } = setUp();
    const shared: { events: WorkerEvents; posted: ToWorker[]; ended: boolean }[] = [];
    engine.economise((events) => {
      const worker = { events, posted: [] as ToWorker[], ended: false };
      shared.push(worker);
      return {
        post: (message) => void worker.posted.push(message),
        terminate: () => {
          worker.ended = true;
        },
      };
    });
    const asked = engine.request("a", "samples", { landscape, samples });
    engine.request("b", "tuneMap", { lab, models: [] }).cancel();
    expect([workers.length, shared.length]).toEqual([0, 1]);
    shared[0].events.message({ type: "ready" });
    expect(engine.rest()).toBe(false);
    expect(shared[0].ended).toBe(false);
    for (const message of shared[0].posted) {
      if (message.type !== "run") continue;
      shared[0].events.message({ type: "failed", id: message.id, problem: { kind: "cancelled", message: "" } });
    }
    expect(await asked.promise).toEqual({ status: "cancelled" });
    expect(engine.rest()).toBe(true);
    expect(shared[0].ended).toBe(true);
    engine.request("a", "samples", { landscape, samples });
    expect(shared).toHaveLength(2);
    engine.dispose();
  });

  it("tells of restarts in a sentence, and of giving up", () => {
    const { engine, workers } = setUp();
    engine.request("a", "samples", { landscape, samples });
    workers[0].failure("out of memory");
    expect(engine.notices.getState()).toMatchObject([
      { kind: "restarted", text: expect.stringContaining("(out of memory) and has been restarted") },
    ]);
    engine.dismissNotice(engine.notices.getState()[0].id);
    expect(engine.notices.getState()).toEqual([]);
    workers[1].failure("again");
    for (let crash = 0; crash < 2; crash++) {
      engine.request("a", "samples", { landscape, samples });
      workers[workers.length - 1].failure("again");
    }
    expect(engine.notices.getState().map(({ kind }) => kind)).toContain("stopped");
    engine.restart();
    expect(engine.notices.getState()).toEqual([]);
    engine.dispose();
  });
});
