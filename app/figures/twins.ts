import type { SpectrumTwinsResult } from "../../src/experiments/molecules/spectrumTwins.ts";
import { distance } from "../../src/molecules/molecule.ts";
import { t } from "../messages/t.ts";
import type { Figure, ScatterTrace } from "./figure.ts";
import { emptyLines, lineLayout } from "./lineLayout.ts";
import { logRange } from "./scales.ts";
import type { FigureTheme } from "./theme.ts";

/** What is smaller is drawn here: no number differs by less and is not the same. */
const FLOOR = 1e-16;
/** max |Δλ| at which the search ends. */
const EQUAL = 1e-10;

/** In the frames of figures that wait for the search. */
export const NOT_YET = t`not searched for yet`;

/** Differences of two geometries between the same two atoms, Å, largest first. */
export function distanceDifferences({ first, second }: Pick<SpectrumTwinsResult, "first" | "second">): number[] {
  const out: number[] = [];
  for (let i = 1; i < first.numbers.length; i++) {
    for (let j = 0; j < i; j++) out.push(Math.abs(distance(first, i, j) - distance(second, i, j)));
  }
  return out.sort((a, b) => b - a);
}

/** Differences of the eigenvalues, hartree, largest first. */
export function eigenvalueDifferences({ firstSpectrum, secondSpectrum }: SpectrumTwinsResult): number[] {
  return Array.from(firstSpectrum, (value, k) => Math.abs(value - secondSpectrum[k])).sort((a, b) => b - a);
}

/** All distances and all eigenvalues of twins by how far they differ, on one logarithmic scale. */
export function twinDifferencesFigure(twins: SpectrumTwinsResult | null, theme: FigureTheme): Figure {
  if (twins === null) return emptyLines(theme, NOT_YET);
  const [distances, eigenvalues] = [distanceDifferences(twins), eigenvalueDifferences(twins)];
  const trace = (
    name: string,
    unit: string,
    values: number[],
    symbol: "square" | "diamond-open",
    color: string,
  ): ScatterTrace => ({
    type: "scatter",
    mode: "markers",
    name,
    x: values.map((_, k) => k + 1),
    y: values.map((value) => Math.max(value, FLOOR)),
    marker: { symbol, size: 9, color, line: { color, width: 1.8 } },
    hovertemplate: `${name}: %{y:.1e} ${unit}<extra></extra>`,
    inNumbers: { [t`difference (${unit})`]: values },
  });
  const most = Math.max(distances.length, eigenvalues.length);
  return {
    data: [
      trace(t`distances`, "Å", distances, "square", theme.ink),
      trace(t`eigenvalues`, t`hartree`, eigenvalues, "diamond-open", theme.accent),
    ],
    layout: lineLayout(
      { title: t`from the largest on`, range: [0, most + 1] },
      { title: t`difference (Å, hartree)`, range: [-16.5, 0.6], log: true, ticks: [1e-16, 1e-12, 1e-8, 1e-4, 1] },
      theme,
      [
        { text: t`distances`, color: theme.ink, y: Math.max(FLOOR, distances[Math.floor(distances.length / 2)] ?? 1) },
        { text: t`eigen-<br>values`, color: theme.accent, y: Math.max(FLOOR, eigenvalues[0] ?? FLOOR) },
      ],
    ),
  };
}

/** How far the spectra were apart after each step of the search. */
export function twinHistoryFigure(twins: SpectrumTwinsResult | null, theme: FigureTheme): Figure {
  if (twins === null) return emptyLines(theme, NOT_YET);
  const { history } = twins;
  const steps = Array.from(history, (_, k) => k);
  const last = Math.max(1, history.length - 1);
  return {
    data: [
      {
        type: "scatter",
        mode: "lines",
        called: t`equal, as the search takes it`,
        x: [-0.5, last + 0.5],
        y: [EQUAL, EQUAL],
        line: { color: theme.muted, width: 1, dash: "dot" },
        hoverinfo: "skip",
      },
      {
        type: "scatter",
        mode: "lines+markers",
        name: t`largest difference of an eigenvalue`,
        x: steps,
        y: history.map((value) => Math.max(value, FLOOR)),
        line: { color: theme.ink, width: theme.lineWidth },
        marker: { symbol: "circle", size: 7, color: theme.ink },
        hovertemplate: `%{y:.1e}<extra></extra>`,
      },
    ],
    layout: lineLayout(
      { title: t`step`, range: [-0.5, last + 0.5], ticks: steps.filter((k) => last < 10 || k % 5 === 0) },
      {
        title: t`largest |Δλ| (hartree)`,
        range: logRange([[FLOOR, 1, ...history]], 0.03),
        log: true,
        ticks: [1e-16, 1e-12, 1e-8, 1e-4, 1],
      },
      theme,
    ),
  };
}
