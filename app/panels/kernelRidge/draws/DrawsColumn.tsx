import { useMemo } from "react";
import type { LineDrawsResult, LineKernelDraws } from "../../../../src/experiments/kernelRidge/lineDraws.ts";
import { findLineKernel } from "../../../../src/lineKernels/registry.ts";
import type { LineKernelDefinition } from "../../../../src/lineKernels/types.ts";
import { type DrawStage, lineDrawsFigure, needsOwnRange } from "../../../figures/lineDraws.ts";
import { Plot } from "../../../figures/Plot.tsx";
import { t, translated } from "../../../messages/t.ts";
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
      <p className="figure-title">{translated(kernel.label)}</p>
      <DrawsPlot result={result} draws={draws} first={first} stale={stale} stage="prior" />
      <DrawsPlot result={result} draws={draws} first={first} stale={stale} stage="posterior" />
      <ProblemNote problem={draws.problem} />
      <p className="control-help">
        {t`${differentiability(kernel)}; ${draws.directions} of ${result.r.length} directions.`}{" "}
        {needsOwnRange(draws) && t`Above on a scale of its own.`}
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
  return (
    <Plot
      figure={figure}
      label={nameOf(translated(findLineKernel(draws.kernel).label), stage)}
      description={describe(result, draws, stage)}
      height={Math.round(HEIGHTS[stage] * theme.fontSize)}
      stale={stale}
    />
  );
}

/** In the figures' text size; with the room for the name of the lower one's axis, both have plot areas of one height. */
const HEIGHTS = { prior: 14.6, posterior: 15.9 } as const;

function nameOf(kernel: string, stage: DrawStage): string {
  return stage === "prior"
    ? t`${kernel} kernel: functions drawn before the samples are seen`
    : t`${kernel} kernel: functions drawn after the samples are seen`;
}

function describe({ r }: LineDrawsResult, draws: LineKernelDraws, stage: DrawStage): string {
  const distribution = draws[stage];
  if (distribution === null) return t`The samples cannot be fitted at the present σ and λ.`;
  const { standardDeviation } = distribution;
  const [least, most] = [Math.min(...standardDeviation), Math.max(...standardDeviation)];
  const widest = r[standardDeviation.indexOf(most)];
  const count = distribution.draws.length;
  const spread =
    most - least < 1e-6 * most
      ? t`with a standard deviation of ${most.toFixed(2)} everywhere`
      : t`with standard deviations from ${least.toFixed(2)} to ${most.toFixed(2)}, the largest at r = ${widest.toFixed(2)}`;
  return count === 1 ? t`1 function, ${spread}.` : t`${count} functions, ${spread}.`;
}

function differentiability({ smoothness, id }: LineKernelDefinition): string {
  if (id === "linear") return t`Straight lines only`;
  if (smoothness === 0) return t`No slope anywhere`;
  if (smoothness === 1) return t`A slope, no curvature`;
  return smoothness === 2 ? t`A slope and a curvature` : t`Smooth to all orders`;
}
