import type { ForceAcrossResult } from "../../src/experiments/covariant/forceAcross.ts";
import { t } from "../messages/t.ts";
import { type AtomModelStyle, atomModelStyle } from "./atomModels.ts";
import type { Figure, ScatterTrace } from "./figure.ts";
import { type DirectLabel, lineLayout } from "./lineLayout.ts";
import { paddedRange } from "./scales.ts";
import type { FigureTheme } from "./theme.ts";

/** Along the line to the neighbour, or across it. */
export type ForceDirection = "along" | "across";

/** What the axes say. */
const TITLES: Readonly<Record<ForceDirection, string>> = {
  along: t`force towards it (ε/<i>σ</i>)`,
  across: t`force sideways (ε/<i>σ</i>)`,
};

/** The least height of the vertical axis. */
const LEAST_HEIGHT = 0.02;

/** Beside the kernel of SO(2) the other one is called by its group too. */
export function acrossStyle(theme: FigureTheme, model: "truth" | "rotations" | "covariant"): AtomModelStyle {
  const style = atomModelStyle(theme, model);
  if (model === "covariant") return { ...style, label: t`covariant, O(2)`, shortLabel: "O(2)" };
  return model === "rotations" ? { ...style, shortLabel: "SO(2)" } : style;
}

/** The force of one neighbour against its distance: the truth, and as the kernels with and without reflections have learnt it. */
export function forceAcrossFigure(result: ForceAcrossResult, direction: ForceDirection, theme: FigureTheme): Figure {
  const { distances, truth, rotations, reflections } = result;
  const curves = [
    { style: acrossStyle(theme, "truth"), values: direction === "along" ? truth : new Float64Array(truth.length) },
    { style: acrossStyle(theme, "rotations"), values: rotations[direction] },
    { style: acrossStyle(theme, "covariant"), values: reflections[direction] },
  ];
  const labels: DirectLabel[] = curves.map(({ style, values }) => ({
    text: style.shortLabel,
    color: style.textColor,
    y: values[values.length - 1],
  }));
  const [low, high] = paddedRange(
    curves.map(({ values }) => values),
    0.08,
  );
  // Rounding stays a flat line.
  const missing = Math.max(0, LEAST_HEIGHT - (high - low)) / 2;
  return {
    data: curves.map(
      ({ style, values }): ScatterTrace => ({
        type: "scatter",
        mode: "lines",
        name: style.label,
        x: distances,
        y: values,
        line: { color: style.color, width: theme.lineWidth, dash: style.dash },
        hovertemplate: `${style.label}, %{x:.2f}: %{y:.3~g}<extra></extra>`,
      }),
    ),
    layout: lineLayout(
      { title: t`distance (<i>σ</i>)`, range: [distances[0], distances[distances.length - 1]] },
      { title: TITLES[direction], range: [low - missing, high + missing] },
      theme,
      labels,
    ),
  };
}
