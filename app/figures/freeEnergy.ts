import type { SourceId } from "../../src/experiments/lab.ts";
import { t } from "../messages/t.ts";
import type { Figure } from "./figure.ts";
import { CEILING } from "./freeEnergyMap.ts";
import { lastFinite, lineLayout, sourceLabel, sourceLine } from "./lineLayout.ts";
import { extent } from "./scales.ts";
import type { FigureTheme } from "./theme.ts";
import { KT0 } from "./units.ts";

/** One profile along x [bins], k_BT₀, zero at its minimum; NaN where never visited. */
export interface FreeEnergyProfile {
  readonly source: SourceId;
  readonly values: Float64Array;
}

/** Free-energy profiles −kT ln p(x), truth and models. */
export function freeEnergyFigure(x: Float64Array, profiles: readonly FreeEnergyProfile[], theme: FigureTheme): Figure {
  const top = Math.max(1, ...profiles.map(({ values }) => extent(values)[1]));
  const axisTop = Math.min(CEILING, top) * 1.05;
  const half = x.length > 1 ? (x[1] - x[0]) / 2 : 0;
  return {
    data: profiles.map(({ source, values }) =>
      sourceLine(source, x, values, theme, "<i>x</i> %{x:.2f}: <i>F</i> %{y:.2f}"),
    ),
    layout: lineLayout(
      { title: t`<i>x</i> (reduced length)`, range: [x[0] - half, x[x.length - 1] + half] },
      { title: `<i>F</i>(<i>x</i>) (${KT0})`, range: [-0.02 * axisTop, axisTop] },
      theme,
      profiles.map(({ source, values }) => sourceLabel(source, lastFinite(values), theme)),
    ),
  };
}
