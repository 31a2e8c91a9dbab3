import { describe, expect, it } from "vitest";
import { type BrownianRequest, brownian } from "../../../../src/experiments/brownian.ts";
import { QUIET } from "../../../../src/experiments/context.ts";
import { LECTURE_LAB } from "../../../../src/experiments/testLab.ts";
import { toProblemReport } from "../../../../src/problem.ts";
import { createEngineClient, type EngineClient } from "../../../../src/worker/client.ts";
import type { ToWorker } from "../../../../src/worker/protocol.ts";
import { pageTimers } from "../../../store/engine.ts";
import { createWalkersRun, type WalkersFrame, type WalkersSetup } from "./walkersRun.ts";

const setup: WalkersSetup = {
  lab: LECTURE_LAB,
  sources: ["truth", "independent"],
  walkers: 5,
  timeStep: 0.05,
  seed: 3,
  bins: 8,
  tabulate: false,
};

/** A run over a real client, whose worker is the experiment itself, and a clock that stands still while it works. */
function start(speed = 4) {
  const requests: BrownianRequest[] = [];
  const client: EngineClient = createEngineClient(
    ({ message }) => {
      message({ type: "ready" });
      return {
        post: (sent: ToWorker) => {
          if (sent.type !== "run" || sent.job !== "brownian") return;
          requests.push(sent.request);
          const { id, request } = sent;
          // A step budget in place of the clock's, as a slow machine would have it.
          const steps = Math.min(request.steps, request.budgetMilliseconds === Number.POSITIVE_INFINITY ? 1e9 : 3);
          brownian({ ...request, steps, budgetMilliseconds: Number.POSITIVE_INFINITY }, QUIET).then(
            (result) => message({ type: "done", id, result, milliseconds: 1 }),
            (thrown) => message({ type: "failed", id, problem: toProblemReport(thrown) }),
          );
        },
        terminate: () => {},
      };
    },
    { timers: pageTimers },
  );
  let drawings = 0;
  const run = createWalkersRun({
    request: (slot, job, request, { supersede = "finish" } = {}) => client.request(slot, job, request, { supersede }),
    drawn: async () => {
      drawings++;
    },
    after: () => new Promise((resolve) => setTimeout(resolve, 0)),
    now: () => 0,
    speed: () => speed,
  });
  const rest = async () => {
    await expect.poll(() => run.store.getState().activity, { timeout: 10_000, interval: 2 }).toBe("resting");
    return run.store.getState();
  };
  return { run, requests, rest, drawings: () => drawings };
}

const positions = (frame: WalkersFrame | null) =>
  frame?.result.summaries.map((summary) => Array.from(summary.state?.positions ?? []));

describe("the Brownian run of the page", () => {
  it("makes a first picture by itself, the same every time, and only while awake", async () => {
    const first = start();
    first.run.setUp(setup);
    expect(first.requests).toHaveLength(0);
    expect(first.run.store.getState().activity).toBe("resting");
    first.run.wake();
    const shown = (await first.rest()).shown;
    const second = start();
    second.run.wake();
    second.run.setUp(setup);
    expect(shown?.steps).toBe(4000);
    expect(shown?.stepsPerSecond).toBeGreaterThan(0);
    expect(positions((await second.rest()).shown)).toEqual(positions(shown));
    expect(first.run.store.getState().convergence.map((series) => series.source)).toEqual(["truth", "independent"]);
  });

  it("steps by the speed, and gives the same numbers again after a reset", async () => {
    const { run, rest } = start(7);
    run.wake();
    run.setUp(setup);
    await rest();
    const walk = async () => {
      run.reset();
      expect((await rest()).shown?.steps).toBe(0);
      for (let i = 0; i < 3; i++) {
        run.step();
        await rest();
      }
      return run.store.getState().shown;
    };
    const once = await walk();
    const again = await walk();
    expect(once?.steps).toBe(21);
    expect(positions(again)).toEqual(positions(once));
    expect(again?.result.summaries[0].kullbackLeibler).toBe(once?.result.summaries[0].kullbackLeibler);
    // One place for time 0 and one for each step.
    expect(once?.trails.truth).toHaveLength(2 * 4);
  });

  it("plays picture by picture, each drawn before the next is asked for, until paused, and loses nothing", async () => {
    const { run, requests, rest, drawings } = start();
    run.wake();
    run.setUp(setup);
    await rest();
    run.reset();
    await rest();
    const before = requests.length;
    const heard: number[] = [];
    run.onFrame((frame) => {
      heard.push(frame.steps);
      expect(requests.length - before).toBe(drawings() + 1);
      if (heard.length === 5) run.pause();
    });
    run.play();
    const { shown } = await rest();
    // The budget cuts each picture of 4 steps down to 3.
    expect(heard).toEqual([3, 6, 9, 12, 15]);
    expect(shown?.steps).toBe(15);
  });

  it("starts anew, and says so, when a setting changes, but not when none does", async () => {
    const { run, rest, requests } = start();
    run.wake();
    run.setUp(setup);
    const first = await rest();
    expect(first.startedAnew).toBe(false);
    const before = requests.length;
    run.setUp({ ...setup });
    expect(requests).toHaveLength(before);
    run.setUp({ ...setup, seed: 4 });
    const second = await rest();
    expect(second.startedAnew).toBe(true);
    expect(requests[before].states).toBeNull();
    expect(second.shown?.setup.seed).toBe(4);
    expect(positions(second.shown)).not.toEqual(positions(first.shown));
  });

  it("keeps its place while asleep", async () => {
    const { run, rest, requests } = start();
    run.wake();
    run.setUp(setup);
    await rest();
    run.play();
    run.sleep();
    await new Promise((resolve) => setTimeout(resolve, 20));
    const asleep = requests.length;
    const steps = run.store.getState().shown?.steps ?? 0;
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(requests).toHaveLength(asleep);
    run.wake();
    await expect.poll(() => requests.length > asleep + 2).toBe(true);
    run.pause();
    expect((await rest()).shown?.steps).toBeGreaterThan(steps);
  });

  it("shows the engine's refusal, keeps the last picture, and goes on once the setting is mended", async () => {
    const { run, rest } = start();
    run.wake();
    run.setUp(setup);
    const good = (await rest()).shown;
    run.setUp({ ...setup, timeStep: 2 });
    const refused = await rest();
    expect(refused.problem).toMatchObject({ kind: "input", parameter: "timeStep" });
    expect(refused.shown).toBe(good);
    run.setUp({ ...setup, seed: 9 });
    const mended = await rest();
    expect(mended.problem).toBeNull();
    expect(mended.shown?.setup.seed).toBe(9);
  });
});
