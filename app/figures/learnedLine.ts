import { PAIR_RANGE } from "../../src/pairPotentials/types.ts";
import { t } from "../messages/t.ts";
import type { Figure, ScatterTrace } from "./figure.ts";
import { type DirectLabel, type LineAxis, lineLayout, sourceLabel, sourceLine } from "./lineLayout.ts";
import { extent, quantile } from "./scales.ts";
import type { FigureTheme } from "./theme.ts";
import { KT0 } from "./units.ts";

/** What curves on a line say at the pointer. */
export const LINE_HOVER = "<i>r</i> %{x:.2f}: <i>U</i> %{y:.3~g}";

/** A learnt energy: its force is minus its slope, so it has the look of what conserves energy. */
export function learnedTrace(x: Float64Array, y: Float64Array, theme: FigureTheme, hover = LINE_HOVER): ScatterTrace {
  return {
    ...sourceLine("energyConserving", x, y, theme, hover),
    name: t`learnt`,
    hovertemplate: t`learnt<br>${hover}<extra></extra>`,
  };
}

/** Its name at height `y`. */
export function learnedLabel(y: number, theme: FigureTheme, text = t`learnt`): DirectLabel {
  return { ...sourceLabel("energyConserving", y, theme), text };
}

/** Training points: white inside, with a dark ring. */
export function trainingTrace(r: Float64Array, U: Float64Array, theme: FigureTheme, size = 8): ScatterTrace {
  return {
    type: "scatter",
    mode: "markers",
    name: t`training points`,
    x: r,
    y: U,
    marker: { symbol: "circle", size, color: theme.sample.fill, line: { color: theme.sample.ring, width: 1.5 } },
    hovertemplate: t`training point<br><i>r</i> %{x:.3f}: <i>U</i> %{y:.3~g}<extra></extra>`,
  };
}

/** The prior mean, which the model returns to far from all data. */
export function priorMeanTrace(priorMean: number, theme: FigureTheme): ScatterTrace {
  return {
    type: "scatter",
    mode: "lines",
    name: t`prior mean`,
    x: [...DISTANCE_AXIS.range],
    y: [priorMean, priorMean],
    line: { color: theme.muted, width: 1 },
    hovertemplate: t`prior mean: ${priorMean.toPrecision(3)}<extra></extra>`,
  };
}

/** The axis of distances, the same in all figures. */
export const DISTANCE_AXIS: LineAxis = {
  title: t`distance <i>r</i> (reduced length)`,
  range: [PAIR_RANGE.from, PAIR_RANGE.to],
};

/**
 * An axis of energies by the truth alone, so that it stays while points and models change. Its unit is how far half of the
 * distances lie above the lowest energy, since a wall is far higher than anything else.
 * @param below how far it reaches under the lowest energy and over the highest, in that unit.
 * @param above how far it reaches over the lowest energy at most, in that unit.
 * @param least how far it reaches under and over the lowest energy at least, in k_BT₀.
 */
export function energyAxis(truth: Float64Array, below: number, above: number, least = 0): LineAxis {
  const [lowest, highest] = extent(truth);
  const [low, high] = lowest <= highest ? [lowest, highest] : [0, 0];
  const span = quantile(truth, 0.5) - low;
  // A constant has a scale of its own: of a large one, 1 k_BT₀ is less than the last digit.
  const unit = span > 0 ? span : Math.max(1, 0.1 * Math.abs(low));
  const top = Math.min(low + above * unit, high + below * unit);
  return {
    title: t`energy (${KT0})`,
    range: [low - Math.max(below * unit, least), Math.max(top, low + least)],
  };
}

/** No curves yet: the distances stand already, for points to be placed on them, and the plot keeps its size when curves come. */
export function emptyDistances(theme: FigureTheme): Figure {
  const room: DirectLabel = { text: " ", color: theme.ink, y: 0 };
  return { data: [], layout: lineLayout(DISTANCE_AXIS, energyAxis(new Float64Array(0), 1, 1), theme, [room]) };
}
