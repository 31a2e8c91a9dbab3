import type { LineFitResult } from "../../src/experiments/kernelRidge/lineFit.ts";
import { t } from "../messages/t.ts";
import type { Figure, ScatterTrace, Trace } from "./figure.ts";
import { DISTANCE_AXIS, energyAxis, LINE_HOVER, learnedLabel, learnedTrace, priorMeanTrace } from "./learnedLine.ts";
import { type DirectLabel, lastFinite, lineLayout, sourceLabel, sourceLine } from "./lineLayout.ts";
import type { FigureTheme } from "./theme.ts";

/** How far the axis reaches below and above the lowest energy, in its own unit: bumps are as high as that on both sides. */
const [BELOW, ABOVE] = [1.8, 3.8];

/** The sum of the first `terms` bumps on the prior mean [M]. */
export function partialSum(result: LineFitResult, terms: number): Float64Array | null {
  const { learned, places } = result;
  if (learned === null || learned.contributions === null) return null;
  const sum = new Float64Array(places.length).fill(learned.priorMean);
  for (let k = 0; k < terms * places.length; k++) sum[k % places.length] += learned.contributions[k];
  return sum;
}

/** One bump αᵢ k(r, rᵢ) on the prior mean [M]. */
export function bumpOf({ learned, places }: LineFitResult, index: number): Float64Array | null {
  if (learned === null || learned.contributions === null) return null;
  const own = learned.contributions.subarray(index * places.length, (index + 1) * places.length);
  return own.map((value) => learned.priorMean + value);
}

/**
 * A prediction as it adds up: truth, a bump at each training point, and the sum of the first of them.
 * @param terms how many are added so far; all of them is the prediction itself.
 */
export function bumpsFigure(result: LineFitResult, terms: number, theme: FigureTheme): Figure {
  const { places, truth, learned, r } = result;
  const axis = energyAxis(truth, BELOW, ABOVE);
  const data: Trace[] = [];
  const labels: DirectLabel[] = [sourceLabel("truth", lastFinite(truth), theme)];
  if (learned !== null) {
    data.push(priorMeanTrace(learned.priorMean, theme));
    for (let i = 0; i < r.length; i++) {
      const bump = bumpOf(result, i);
      if (bump !== null) data.push(bumpTrace(places, bump, i, i < terms, theme));
    }
  }
  data.push(sourceLine("truth", places, truth, theme, LINE_HOVER));
  if (learned !== null) {
    const whole = terms >= r.length;
    const sum = whole ? learned.energy : (partialSum(result, terms) ?? learned.energy);
    data.push({
      ...learnedTrace(places, sum, theme),
      line: { ...learnedTrace(places, sum, theme).line, width: theme.lineWidth * 1.5 },
    });
    labels.push(learnedLabel(lastFinite(sum), theme, whole ? t`learnt` : t`sum of ${terms}`));
  }
  return { data, layout: lineLayout(DISTANCE_AXIS, axis, theme, labels) };
}

/** Bumps that are added already are full lines, those to come are faint. */
function bumpTrace(x: Float64Array, y: Float64Array, index: number, added: boolean, theme: FigureTheme): ScatterTrace {
  return {
    type: "scatter",
    mode: "lines",
    name: t`bump ${index + 1}`,
    x,
    y,
    opacity: added ? 0.9 : 0.35,
    line: { color: theme.accent, width: 1.25 },
    hovertemplate: t`bump of point ${index + 1}<br>${LINE_HOVER}<extra></extra>`,
  };
}
