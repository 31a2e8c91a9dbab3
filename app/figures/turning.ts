import type { TurnedPredictionsResult } from "../../src/experiments/covariant/turnedPredictions.ts";
import { t } from "../messages/t.ts";
import { type AtomModelStyle, atomModelStyle } from "./atomModels.ts";
import type { Figure, ScatterTrace } from "./figure.ts";
import { type DirectLabel, type LineAxis, lineLayout } from "./lineLayout.ts";
import { paddedRange } from "./scales.ts";
import type { FigureTheme } from "./theme.ts";

const ANGLES: LineAxis = { title: t`turned by (°)`, range: [0, 360], ticks: [0, 180, 360] };

const level = (name: string, y: number, theme: FigureTheme): ScatterTrace => ({
  type: "scatter",
  mode: "lines",
  name,
  x: [0, 360],
  y: [y, y],
  line: { color: theme.ink, width: 1 },
  hovertemplate: `${name}: %{y:.3~g}<extra></extra>`,
});

/** What a model does at each angle. */
interface AngleCurve {
  readonly style: AtomModelStyle;
  readonly values: Float64Array;
}

function againstAngle(
  angles: Float64Array,
  { style, values }: AngleCurve,
  format: string,
  theme: FigureTheme,
): ScatterTrace {
  return {
    type: "scatter",
    mode: "lines",
    name: style.label,
    x: angles,
    y: values,
    line: { color: style.color, width: theme.lineWidth, dash: style.dash },
    hovertemplate: `${style.label}, %{x}°: %{y:${format}}<extra></extra>`,
  };
}

function nameAtEnd({ style, values }: AngleCurve): DirectLabel {
  return { text: style.shortLabel, color: style.textColor, y: values[values.length - 1] };
}

/** The error of the force on unseen distortions against the angle, model by model. */
export function turnedErrorsFigure(result: TurnedPredictionsResult, theme: FigureTheme): Figure {
  const { angles, models, spread } = result;
  const none = t`no model`;
  const curves = models.map(({ model, errors }) => ({ style: atomModelStyle(theme, model), values: errors }));
  return {
    data: [level(none, spread, theme), ...curves.map((curve) => againstAngle(angles, curve, ".3~g", theme))],
    layout: lineLayout(
      ANGLES,
      {
        title: t`force error (ε/<i>σ</i>)`,
        quantity: t`error of the force, RMSE (ε/<i>σ</i>)`,
        range: paddedRange([[0, 1.1 * spread], ...curves.map(({ values }) => values)], 0.04),
      },
      theme,
      [{ text: none, color: theme.ink, y: spread }, ...curves.map(nameAtEnd)],
    ),
  };
}

/** The least height of the axis of energies: rounding stays a flat line. */
const LEAST_HEIGHT = 0.2;

/** The learnt energy against the angle, and the true one. */
export function turnedEnergiesFigure(result: TurnedPredictionsResult, theme: FigureTheme): Figure {
  const { angles, energy, energies } = result;
  const truth = atomModelStyle(theme, "truth");
  const curves = energies.map(({ model, predictions }) => ({
    style: atomModelStyle(theme, model),
    values: predictions,
  }));
  const [low, high] = paddedRange([[energy], ...curves.map(({ values }) => values)], 0.08);
  const missing = Math.max(0, LEAST_HEIGHT - (high - low)) / 2;
  return {
    data: [level(truth.label, energy, theme), ...curves.map((curve) => againstAngle(angles, curve, ".4~g", theme))],
    layout: lineLayout(
      ANGLES,
      { title: t`energy (ε)`, quantity: t`energy of the cluster (ε)`, range: [low - missing, high + missing] },
      theme,
      [{ text: truth.shortLabel, color: truth.textColor, y: energy }, ...curves.map(nameAtEnd)],
    ),
  };
}
