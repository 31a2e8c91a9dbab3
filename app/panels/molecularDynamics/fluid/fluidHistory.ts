import type { FluidResult } from "../../../../src/experiments/molecularDynamics/fluid.ts";
import type { FluidDrive } from "../../../../src/experiments/molecularDynamics/fluidBath.ts";
import { pairCorrelation } from "../../../../src/molecularDynamics/fluid/pairCorrelation.ts";
import type { FluidCurves, FluidTimes } from "../../../figures/fluid.ts";

/** What has been measured on the way. */
export interface FluidTraces {
  readonly times: FluidTimes;
  /** Null before the first picture. */
  readonly pairs: FluidCurves | null;
}

/** Moments that are kept: of more, every other one is let go. */
const MOST = 600;

/** Remembers the moments of a run, and averages g(r) since the temperature was set. */
export function createFluidHistory() {
  type Moment = FluidTimes["moments"][number];
  let moments: Moment[] = [];
  /** Of the moments that come, every so many-th is kept. */
  let every = 1;
  let come = 0;
  let sum: Float64Array | null = null;
  let samples = 0;
  let heldAt = "";
  let latest: FluidResult | null = null;

  return {
    add: (result: FluidResult, time: number, { temperature, thermostat, timeStep }: FluidDrive): void => {
      const { steps } = result.state;
      for (const moment of result.moments) {
        if (come++ % every !== 0) continue;
        moments.push({
          ...moment,
          time: time - (steps - moment.steps) * timeStep,
          held: thermostat ? temperature : Number.NaN,
        });
      }
      if (moments.length > MOST) {
        moments = moments.filter((_, k) => k % 2 === 0);
        every *= 2;
      }
      const held = `${temperature} ${thermostat}`;
      if (sum === null || held !== heldAt || sum.length !== result.pairCounts.length) {
        sum = new Float64Array(result.pairCounts.length);
        samples = 0;
        heldAt = held;
      }
      for (let k = 0; k < sum.length; k++) sum[k] += result.pairCounts[k];
      samples++;
      latest = result;
    },
    forget: (): void => {
      moments = [];
      [every, come, samples] = [1, 0, 0];
      [sum, latest] = [null, null];
    },
    traces: (): FluidTraces => {
      if (latest === null || sum === null) return { times: { moments: [] }, pairs: null };
      const { state, farthest, pairCounts } = latest;
      const correlation = (counts: Float64Array, of: number) =>
        pairCorrelation(counts, of, farthest, state.positions.length / 2, state.side);
      const width = farthest / sum.length;
      return {
        times: { moments: [...moments] },
        pairs: {
          r: Float64Array.from(sum, (_, k) => (k + 0.5) * width),
          now: correlation(pairCounts, 1),
          average: correlation(sum, samples),
          samples,
        },
      };
    },
  };
}
