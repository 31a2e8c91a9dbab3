import type { BrownianSummary } from "../../../../src/experiments/brownian.ts";
import type { SourceId } from "../../../../src/experiments/lab.ts";
import type { ConvergenceSeries } from "../../../figures/convergence.ts";

/** Each point kept is later than the one before by this factor: evenly spaced on a logarithmic axis, and never too many. */
const SPACING = 1.03;

/**
 * Before a histogram has this many visits a cell, the half visit every cell is given to begin with says more than the
 * walkers do: the curve would begin with a rise that nothing in the motion makes.
 */
const VISITS_A_CELL = 5;

interface Points {
  readonly time: number[];
  readonly kullbackLeibler: number[];
}

/** How far each source's histogram was from the Boltzmann distribution, as time went on. */
export interface ConvergenceHistory {
  /** Keeps what is worth keeping; sources without enough visits are left out. */
  readonly add: (summaries: readonly BrownianSummary[], time: number) => void;
  /** The points kept and, at the end of each, the latest. */
  readonly series: () => readonly ConvergenceSeries[];
}

export function createConvergenceHistory(): ConvergenceHistory {
  const kept = new Map<SourceId, Points>();
  let latest: { readonly time: number; readonly summaries: readonly BrownianSummary[] } | null = null;

  const isMeasured = ({ state }: BrownianSummary) =>
    state !== null &&
    state.histogram.reduce((sum, visits) => sum + visits, 0) >= VISITS_A_CELL * state.histogram.length;
  const lastTime = (points: Points | undefined) => points?.time.at(-1) ?? 0;

  return {
    add: (summaries, time) => {
      latest = { time, summaries };
      for (const summary of summaries.filter(isMeasured)) {
        const points = kept.get(summary.source) ?? { time: [], kullbackLeibler: [] };
        kept.set(summary.source, points);
        if (time < SPACING * lastTime(points)) continue;
        points.time.push(time);
        points.kullbackLeibler.push(summary.kullbackLeibler);
      }
    },
    series: () =>
      [...kept].map(([source, { time, kullbackLeibler }]) => {
        const end = latest?.summaries.find((summary) => summary.source === source && isMeasured(summary));
        const isNew = latest !== null && end !== undefined && latest.time > (time.at(-1) ?? 0);
        return {
          source,
          time: Float64Array.from(isNew ? [...time, latest?.time ?? 0] : time),
          kullbackLeibler: Float64Array.from(isNew ? [...kullbackLeibler, end.kullbackLeibler] : kullbackLeibler),
        };
      }),
  };
}
