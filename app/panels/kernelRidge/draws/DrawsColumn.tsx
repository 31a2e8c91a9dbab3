import { useMemo } from "react";
import type { LineDrawsResult, LineKernelDraws } from "../../../../src/experiments/kernelRidge/lineDraws.ts";
import { findLineKernel } from "../../../../src/lineKernels/registry.ts";
import type { LineKernelDefinition } from "../../../../src/lineKernels/types.ts";
import { type DrawStage, lineDrawsFigure, needsOwnRange } from "../../../figures/lineDraws.ts";
import { Plot } from "../../../figures/Plot.tsx";
import { ProblemNote } from "../../ProblemNote.tsx";
import { useFigureTheme } from "../../useFigureTheme.ts";

interface ColumnProps {
  readonly result: LineDrawsResult;
  readonly draws: LineKernelDraws;
  /** Whether it stands at the left of its row. */
  readonly first: boolean;
  readonly stale: boolean;
}

/** One kernel: what it holds for possible, and what is left of it after the samples. */
export function DrawsColumn({ result, draws, first, stale }: ColumnProps) {
  const kernel = findLineKernel(draws.kernel);
  return (
    <div className="draws-column">
      <p className="figure-title">{kernel.label}</p>
      <DrawsPlot result={result} draws={draws} first={first} stale={stale} stage="prior" />
      <DrawsPlot result={result} draws={draws} first={first} stale={stale} stage="posterior" />
      <ProblemNote problem={draws.problem} />
      <p className="control-help">
        {differentiability(kernel)}; {draws.directions} of {result.r.length} directions.
        {needsOwnRange(draws) && " Above on a scale of its own."}
      </p>
    </div>
  );
}

function DrawsPlot({ result, draws, first, stale, stage }: ColumnProps & { readonly stage: DrawStage }) {
  const theme = useFigureTheme();
  const figure = useMemo(
    () => lineDrawsFigure(result, draws, stage, theme, { first }),
    [result, draws, stage, first, theme],
  );
  const { label } = findLineKernel(draws.kernel);
  return (
    <Plot
      figure={figure}
      label={`${label} kernel: functions drawn ${stage === "prior" ? "before" : "after"} the samples are seen`}
      description={describe(result, draws, stage)}
      height={Math.round(HEIGHTS[stage] * theme.fontSize)}
      stale={stale}
    />
  );
}

/** In the figures' text size; with the room for the name of the lower one's axis, both have plot areas of one height. */
const HEIGHTS = { prior: 14.6, posterior: 15.9 } as const;

function describe({ r }: LineDrawsResult, draws: LineKernelDraws, stage: DrawStage): string {
  const distribution = draws[stage];
  if (distribution === null) return "The samples cannot be fitted at the present σ and λ.";
  const { standardDeviation } = distribution;
  const [least, most] = [Math.min(...standardDeviation), Math.max(...standardDeviation)];
  const widest = r[standardDeviation.indexOf(most)];
  const count = distribution.draws.length;
  const spread =
    most - least < 1e-6 * most
      ? `with a standard deviation of ${most.toFixed(2)} everywhere`
      : `with standard deviations from ${least.toFixed(2)} to ${most.toFixed(2)}, the largest at r = ${widest.toFixed(2)}`;
  return `${count} ${count === 1 ? "function" : "functions"}, ${spread}.`;
}

function differentiability({ smoothness, id }: LineKernelDefinition): string {
  if (id === "linear") return "Straight lines only";
  if (smoothness === 0) return "No slope anywhere";
  if (smoothness === 1) return "A slope, no curvature";
  return smoothness === 2 ? "A slope and a curvature" : "Smooth to all orders";
}
