import { describe, expect, it } from "vitest";
import { QUIET } from "../../../../src/experiments/context.ts";
import { type FluidRequest, type FluidSetup, fluid } from "../../../../src/experiments/molecularDynamics/fluid.ts";
import { toProblemReport } from "../../../../src/problem.ts";
import { createEngineClient, type EngineClient } from "../../../../src/worker/client.ts";
import type { ToWorker } from "../../../../src/worker/protocol.ts";
import { pageTimers } from "../../../store/engine.ts";
import { createFluidRun, type FluidFrame } from "./fluidRun.ts";

const SETUP: FluidSetup = { particles: 64, density: 0.4, beginning: "crystal", seed: 3 };

/** A run over a real client, whose worker is the experiment itself. */
function start() {
  const requests: FluidRequest[] = [];
  const client: EngineClient = createEngineClient(
    ({ message }) => {
      message({ type: "ready" });
      return {
        post: (sent: ToWorker) => {
          if (sent.type !== "run" || sent.job !== "fluid") return;
          const { id, request } = sent;
          requests.push(request);
          fluid(request, QUIET).then(
            (result) => message({ type: "done", id, result, milliseconds: 1 }),
            (thrown) => message({ type: "failed", id, problem: toProblemReport(thrown) }),
          );
        },
        terminate: () => {},
      };
    },
    { timers: pageTimers },
  );
  const drive = { temperature: 0.4, thermostat: true, timeStep: 0.005, pace: 10 };
  let clock = 0;
  const run = createFluidRun({
    request: (slot, job, request, { supersede = "finish" } = {}) => client.request(slot, job, request, { supersede }),
    drawn: () => new Promise((resolve) => setTimeout(resolve, 0)),
    now: () => clock++,
    drive: () => drive,
  });
  const rest = async () => {
    await expect.poll(() => run.store.getState().activity, { timeout: 10_000, interval: 2 }).toBe("resting");
    return run.store.getState();
  };
  return { run, requests, rest, drive };
}

const steps = (frame: FluidFrame | null) => frame?.result.state.steps;

describe("the page's fluid", () => {
  it("makes a first picture by itself, the same every time, and only while awake", async () => {
    const first = start();
    first.run.setUp(SETUP, first.drive);
    expect(first.requests).toHaveLength(0);
    first.run.wake();
    const { shown, traces } = await first.rest();
    expect(steps(shown)).toBe(1000);
    expect(shown?.time).toBeCloseTo(5, 12);
    expect(traces.times.moments).toHaveLength(50);
    const second = start();
    second.run.wake();
    second.run.setUp({ ...SETUP }, second.drive);
    expect((await second.rest()).shown?.result.state.positions).toEqual(shown?.result.state.positions);
  });

  it("steps by its pace, and begins again where it began", async () => {
    const { run, rest, drive } = start();
    run.wake();
    run.setUp(SETUP, drive);
    await rest();
    run.step();
    expect(steps((await rest()).shown)).toBe(1010);
    run.reset();
    const { shown, traces } = await rest();
    expect(steps(shown)).toBe(0);
    expect(traces.times.moments).toHaveLength(1);
    expect(traces.pairs?.samples).toBe(1);
  });

  it("plays on with what is set at the moment, until paused, and averages anew at another temperature", async () => {
    const { run, requests, rest, drive } = start();
    run.wake();
    run.setUp(SETUP, drive);
    await rest();
    run.play();
    await expect.poll(() => requests.length).toBeGreaterThan(4);
    drive.temperature = 0.8;
    drive.timeStep = 0.002;
    const before = requests.length;
    await expect.poll(() => requests.length).toBeGreaterThan(before + 3);
    run.pause();
    const { shown, traces, picturesPerSecond } = await rest();
    expect(requests.at(-1)).toMatchObject({ temperature: 0.8, timeStep: 0.002, steps: 10 });
    expect(traces.pairs?.samples).toBeLessThan(requests.length);
    const moments = traces.times.moments;
    expect(moments.at(-1)?.held).toBe(0.8);
    for (let k = 1; k < moments.length; k++) expect(moments[k].time).toBeGreaterThan(moments[k - 1].time);
    expect(moments.at(-1)?.time).toBeCloseTo(shown?.time ?? 0, 10);
    expect(picturesPerSecond).toBeNull();
  });

  it("tells of particles that flew apart, and keeps the last picture", async () => {
    const { run, rest, drive } = start();
    run.wake();
    run.setUp(SETUP, drive);
    const { shown } = await rest();
    drive.timeStep = 0.05;
    drive.temperature = 5;
    drive.pace = 4000;
    run.play();
    await expect.poll(() => run.store.getState().problem?.parameter, { timeout: 5000 }).toBe("timeStep");
    expect(steps((await rest()).shown)).toBe(steps(shown));
    drive.timeStep = 0.005;
    drive.pace = 10;
    run.reset();
    expect((await rest()).problem).toBeNull();
  });

  it("begins anew with other particles, and stops while nobody looks", async () => {
    const { run, requests, rest, drive } = start();
    run.wake();
    run.setUp(SETUP, drive);
    await rest();
    run.setUp({ ...SETUP, particles: 81 }, drive);
    expect((await rest()).shown?.result.kinds.length).toBe(81);
    run.play();
    await expect.poll(() => requests.length).toBeGreaterThan(4);
    run.sleep();
    await new Promise((resolve) => setTimeout(resolve, 30));
    const { length } = requests;
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect(requests).toHaveLength(length);
    run.wake();
    await expect.poll(() => requests.length).toBeGreaterThan(length);
    run.pause();
    await rest();
  });

  it("shows a first picture of what is set until it is moved, and begins again where that is asked for", async () => {
    const { run, requests, rest, drive } = start();
    run.wake();
    run.setUp(SETUP, drive);
    const before = await rest();
    drive.thermostat = false;
    run.setUp(SETUP, drive);
    const alone = await rest();
    expect(steps(alone.shown)).toBe(1000);
    const totals = alone.traces.times.moments.map(({ total }) => total);
    expect(Math.max(...totals) - Math.min(...totals)).toBeLessThan(0.002);
    expect(alone.shown?.result.state.positions).not.toEqual(before.shown?.result.state.positions);
    run.step();
    await rest();
    const { length } = requests;
    drive.temperature = 0.6;
    run.setUp(SETUP, drive);
    expect(steps((await rest()).shown)).toBe(1010);
    expect(requests).toHaveLength(length);
    run.setUp(SETUP, drive, true);
    expect(steps((await rest()).shown)).toBe(1000);
  });

  it("goes on playing where it begins again while it plays", async () => {
    const { run, requests, rest, drive } = start();
    run.wake();
    run.setUp(SETUP, drive);
    await rest();
    run.play();
    await expect.poll(() => requests.length).toBeGreaterThan(4);
    drive.temperature = 0.8;
    const before = requests.length;
    run.setUp(SETUP, drive, true);
    await expect.poll(() => requests.length).toBeGreaterThan(before + 3);
    const begun = requests.slice(before).findIndex(({ state }) => state === null);
    expect(requests[before + begun]).toMatchObject({ temperature: 0.8, steps: 10 });
    expect(run.store.getState().activity).toBe("playing");
    run.pause();
    const { shown } = await rest();
    expect(steps(shown)).toBe(10 * (requests.length - before - begun));
  });

  it("shows the beginning where the particles fly apart at once", async () => {
    const { run, rest, drive } = start();
    drive.timeStep = 0.05;
    drive.temperature = 5;
    run.wake();
    run.setUp({ ...SETUP, density: 0.9 }, drive);
    const { shown, problem } = await rest();
    expect(problem?.parameter).toBe("timeStep");
    expect(steps(shown)).toBe(0);
    drive.timeStep = 0.005;
    run.setUp({ ...SETUP, density: 0.9 }, drive);
    const again = await rest();
    expect(again.problem).toBeNull();
    expect(steps(again.shown)).toBe(1000);
  });
});
