import type { EnergyCutResult } from "../../src/experiments/energyCut.ts";
import { t } from "../messages/t.ts";
import type { Figure, Trace } from "./figure.ts";
import { bandTrace, type DirectLabel, lastFinite, lineLayout, sourceLabel, sourceLine } from "./lineLayout.ts";
import { paddedRange } from "./scales.ts";
import type { FigureTheme } from "./theme.ts";
import { KT0 } from "./units.ts";

/** Standard deviations on either side of the learned energy. */
const BAND = 2;

/** Energies along the cut: truth, what the energy-conserving model learned, and what the others integrate to by two routes. */
export function cutFigure(result: EnergyCutResult, theme: FigureTheme): Figure {
  const { distance, truth, learned, learnedStandardDeviation: deviation } = result;
  const hover = t`at %{x:.2f}: %{y:.2f}`;
  const data: Trace[] = [];
  const labels: DirectLabel[] = [sourceLabel("truth", lastFinite(truth), theme)];
  const shown: Iterable<number>[] = [truth];

  if (learned) {
    if (deviation) {
      const low = learned.map((energy, i) => energy - BAND * deviation[i]);
      const high = learned.map((energy, i) => energy + BAND * deviation[i]);
      data.push(bandTrace(distance, low, high, theme.sources.energyConserving.band));
    }
    data.push(sourceLine("energyConserving", distance, learned, theme, hover));
    labels.push(sourceLabel("energyConserving", lastFinite(learned), theme));
    shown.push(learned);
  }
  for (const route of result.routes) {
    if (route.problem || route.id === "energyConserving") continue;
    const style = theme.sources[route.id];
    // An integrated energy starts at zero; it is hung onto the truth where the cut starts.
    const lift = (values: Float64Array) => values.map((value) => value + truth[0]);
    const [direct, detour] = [lift(route.direct), lift(route.detour)];
    data.push({
      ...sourceLine(route.id, distance, direct, theme, t`straight along the cut, ${hover}`),
      name: t`${style.label}, straight`,
    });
    const line = sourceLine(route.id, distance, detour, theme, t`along <i>x</i>, then <i>y</i>, ${hover}`);
    const every = Math.max(1, Math.round(distance.length / 12));
    data.push({
      ...line,
      name: t`${style.label}, along x, then y`,
      mode: "lines+markers",
      line: { color: style.color, width: theme.lineWidth * 0.6, dash: style.dash },
      marker: { symbol: style.marker, color: style.color, size: 7, maxdisplayed: Math.ceil(distance.length / every) },
    });
    labels.push({ text: t`${style.label},<br>straight`, color: style.textColor, y: lastFinite(direct) });
    labels.push({ text: t`${style.label},<br>corner`, color: style.textColor, y: lastFinite(detour) });
    shown.push(direct, detour);
  }
  data.push(sourceLine("truth", distance, truth, theme, hover));
  return {
    data,
    layout: lineLayout(
      { title: t`distance along the cut (reduced length)`, range: [distance[0], distance[distance.length - 1]] },
      { title: t`energy (${KT0})`, range: paddedRange(shown) },
      theme,
      labels,
    ),
  };
}
