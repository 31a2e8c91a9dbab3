import type {
  LineDistribution,
  LineDrawsResult,
  LineKernelDraws,
} from "../../src/experiments/kernelRidge/lineDraws.ts";
import { t } from "../messages/t.ts";
import type { Figure, ScatterTrace, Trace } from "./figure.ts";
import { LINE_HOVER, learnedTrace, trainingTrace } from "./learnedLine.ts";
import { bandTrace, lineLayout, sourceLine } from "./lineLayout.ts";
import { fixedMargins } from "./mapLayout.ts";
import { paddedRange } from "./scales.ts";
import type { FigureTheme } from "./theme.ts";
import { KT0 } from "./units.ts";

/** Before or after the samples are seen. */
export type DrawStage = "prior" | "posterior";

/** Standard deviations on either side of the mean. */
const BAND = 2;
/** Standard deviations of a draw that the axis has room for. */
const ROOM = 3.2;

/** Samples farther than this from the prior mean stand outside: a wall would press everything else into a line. */
const FARTHEST = 3 * ROOM;

/** The energies that all kernels' figures share: room for functions of unit variance, and for samples. */
export function drawsRange({ kernels, sampleU }: LineDrawsResult): readonly [number, number] {
  const middle = kernels[0]?.prior.mean[0] ?? 0;
  const near = sampleU.map((energy) => Math.min(middle + FARTHEST, Math.max(middle - FARTHEST, energy)));
  return paddedRange([[middle - ROOM, middle + ROOM], near], 0.02);
}

/** Whether a prior is so wide that on the shared axis little of it would be seen. */
export function needsOwnRange({ prior }: LineKernelDraws): boolean {
  return prior.standardDeviation.some((deviation) => deviation > ROOM / BAND);
}

/** The range for one kernel: the shared one, but for priors far wider than that. */
function rangeOf(draws: LineKernelDraws, stage: DrawStage, shared: readonly [number, number]) {
  if (stage === "posterior" || !needsOwnRange(draws)) return shared;
  const { mean, standardDeviation } = draws.prior;
  return paddedRange([-BAND, BAND].map((k) => mean.map((value, i) => value + k * standardDeviation[i])));
}

/**
 * Functions drawn from one kernel, over the band that holds 95 % of them. The first draw is bold, so that it can be followed from
 * kernel to kernel; after the samples, they and the truth are drawn too.
 * @param options `first`: whether it is the leftmost of a row, which names the energy
 */
export function lineDrawsFigure(
  result: LineDrawsResult,
  draws: LineKernelDraws,
  stage: DrawStage,
  theme: FigureTheme,
  { first = true }: { readonly first?: boolean } = {},
): Figure {
  const distribution: LineDistribution | null = draws[stage];
  const { r, truth, sampleR, sampleU } = result;
  const range = rangeOf(draws, stage, drawsRange(result));
  const data: Trace[] = [];
  if (distribution !== null) {
    const { mean, standardDeviation } = distribution;
    const edge = (k: number) => mean.map((value, i) => value + k * standardDeviation[i]);
    const band = stage === "prior" ? `${theme.accent}2b` : theme.sources.energyConserving.band;
    data.push(bandTrace(r, edge(-BAND), edge(BAND), band));
    distribution.draws.forEach((draw, i) => {
      data.push({
        ...lineTrace(r, draw),
        called: t`draw ${i + 1}`,
        line: { color: theme.accent, width: i === 0 ? theme.lineWidth : 1 },
      });
    });
    if (stage === "posterior") {
      data.push(learnedTrace(r, mean, theme));
    }
  }
  if (stage === "posterior") {
    data.push(sourceLine("truth", r, truth, theme, LINE_HOVER));
    data.push(trainingTrace(sampleR, sampleU, theme, 5));
  }
  const layout = lineLayout(
    {
      title: stage === "posterior" ? "<i>r</i>" : "",
      quantity: "<i>r</i>",
      range: [r[0], r[r.length - 1]],
      ticks: [1, 2, 3],
    },
    { title: first ? `<i>U</i> (${KT0})` : "", quantity: `<i>U</i> (${KT0})`, range },
    theme,
  );
  return {
    data,
    layout: {
      ...layout,
      margin: fixedMargins(theme, {
        left: first ? 3.6 : 2.4,
        right: 0.6,
        top: 0.5,
        bottom: stage === "posterior" ? 3.2 : 1.9,
      }),
    },
  };
}

function lineTrace(x: Float64Array, y: Float64Array): ScatterTrace {
  return { type: "scatter", mode: "lines", x, y, hoverinfo: "skip" };
}
