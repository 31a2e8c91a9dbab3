import type { Layout } from "plotly.js";
import type { RowNormScanResult } from "../../src/experiments/molecules/rowNormScan.ts";
import { plain } from "../format/numbers.ts";
import { t } from "../messages/t.ts";
import type { Figure, ScatterTrace } from "./figure.ts";
import { type DirectLabel, type LineAxis, lineLayout } from "./lineLayout.ts";
import { paddedRange } from "./scales.ts";
import type { FigureTheme } from "./theme.ts";

/** Rows whose norms are farther from the displaced atom's than this part of it do not come near it, and are left out. */
const NEAR = 0.25;
const DASHES = ["dash", "dot", "dashdot", "longdash", "longdashdot"] as const;

export interface RowNormLook {
  /** “H1”, atom by atom. */
  readonly names: readonly string[];
  /** The displaced atom, 0 for the first. */
  readonly atom: number;
  /** Where it is now, Å. */
  readonly displacement: number;
  readonly unit: string;
}

/** Rows that come near the displaced atom's; all of them, where none does. */
function rowsShown({ norms, displacements }: RowNormScanResult, atom: number): readonly number[] {
  const points = displacements.length;
  const n = norms.length / points;
  const middle = (i: number) => norms[i * points + Math.floor(points / 2)];
  const all = Array.from({ length: n }, (_, i) => i);
  const near = all.filter((i) => Math.abs(middle(i) - middle(atom)) < NEAR * middle(atom));
  return near.length > 1 ? near : all;
}

/** The norms of the rows against the displacement of one atom: where two cross, the sorted matrix changes its order. */
export function rowNormFigure(result: RowNormScanResult, look: RowNormLook, theme: FigureTheme): Figure {
  const { displacements, norms } = result;
  const points = displacements.length;
  const of = (i: number) => norms.subarray(i * points, (i + 1) * points);
  const shown = rowsShown(result, look.atom);
  const range = paddedRange(shown.map(of), 0.08);
  const labels: DirectLabel[] = [];
  const curves = shown.map((i, k): ScatterTrace => {
    const isMoved = i === look.atom;
    const color = isMoved ? theme.accent : theme.ink;
    labels.push({ text: look.names[i] ?? "", color, y: of(i)[points - 1] });
    return {
      type: "scatter",
      mode: "lines",
      name: t`row of ${look.names[i] ?? ""}`,
      x: displacements,
      y: of(i),
      line: {
        color,
        width: isMoved ? 1.6 * theme.lineWidth : theme.lineWidth,
        dash: isMoved ? "solid" : DASHES[k % DASHES.length],
      },
      hovertemplate: `${look.names[i] ?? ""}: %{y:.4f} ${look.unit}<extra></extra>`,
    };
  });
  // What is drawn last lies on top: the displaced atom's.
  const ordered = [
    ...curves.filter((_, k) => shown[k] !== look.atom),
    ...curves.filter((_, k) => shown[k] === look.atom),
  ];
  return {
    data: [...ordered, ...verticals(result, look.displacement, range, theme)],
    layout: overDisplacements(displacements, { title: t`norm of the row (${look.unit})`, range }, theme, labels),
  };
}

/** The entry of the sorted matrix that jumps most, and that of the same two atoms, which does not. */
export function sortedEntryFigure(result: RowNormScanResult, look: RowNormLook, theme: FigureTheme): Figure {
  const { displacements, sortedEntry, listedEntry, entry } = result;
  const range = entry === null ? ([0, 1] as [number, number]) : paddedRange([sortedEntry, listedEntry], 0.12);
  const layout = (labels: readonly DirectLabel[]) =>
    overDisplacements(displacements, { title: t`entry (${look.unit})`, range }, theme, labels);
  if (entry === null) return { data: [], layout: layout([{ text: " ", color: theme.ink, y: 0 }]) };
  const last = displacements.length - 1;
  const broken = brokenAtJumps(displacements, sortedEntry);
  return {
    data: [
      {
        type: "scatter",
        mode: "lines",
        name: t`the same two atoms`,
        x: displacements,
        y: listedEntry,
        line: { color: theme.muted, width: theme.lineWidth, dash: "dash" },
        hovertemplate: `%{y:.4f} ${look.unit}<extra></extra>`,
      },
      {
        type: "scatter",
        mode: "lines",
        name: t`in the sorted matrix`,
        x: broken.x,
        y: broken.y,
        connectgaps: false,
        line: { color: theme.ink, width: 1.6 * theme.lineWidth },
        hovertemplate: `%{y:.4f} ${look.unit}<extra></extra>`,
      },
      ...verticals(result, look.displacement, range, theme),
    ],
    layout: layout([
      { text: t`sorted`, color: theme.ink, y: sortedEntry[last] },
      { text: t`same<br>atoms`, color: theme.muted, y: listedEntry[last] },
    ]),
  };
}

/** Few ticks, so that they have room in a lecture hall too. */
function overDisplacements(
  displacements: Float64Array,
  y: LineAxis,
  theme: FigureTheme,
  labels: readonly DirectLabel[],
): Partial<Layout> {
  const range = [displacements[0], displacements[displacements.length - 1]] as const;
  const layout = lineLayout({ title: t`displacement along <i>x</i> (Å)`, range }, y, theme, labels);
  const ticks = [range[0], 0, range[1]];
  const xaxis = { ...layout.xaxis, tickmode: "array" as const, tickvals: ticks, ticktext: ticks.map(plain) };
  return { ...layout, xaxis };
}

/** A line where rows change places, and one where the atom is now. */
function verticals(
  { crossings }: RowNormScanResult,
  displacement: number,
  range: readonly [number, number],
  theme: FigureTheme,
): readonly ScatterTrace[] {
  const line = (name: string, at: readonly number[], dash: "dot" | "solid", color: string): ScatterTrace => ({
    type: "scatter",
    mode: "lines",
    called: name,
    x: at.flatMap((x) => [x, x, Number.NaN]),
    y: at.flatMap(() => [...range, Number.NaN]),
    line: { color, width: 1, dash },
    hoverinfo: "skip",
  });
  return [
    line(
      t`rows change places`,
      crossings.map((crossing) => crossing.displacement),
      "dot",
      theme.muted,
    ),
    line(t`the atom now`, [displacement], "solid", theme.accent),
  ];
}

/** A step so many times the usual one is a jump. */
const JUMP = 20;

function brokenAtJumps(x: Float64Array, y: Float64Array): { readonly x: number[]; readonly y: number[] } {
  const steps = Array.from(y.subarray(1), (value, k) => Math.abs(value - y[k]));
  const usual = [...steps].sort((a, b) => a - b)[Math.floor(steps.length / 2)];
  const out = { x: [x[0]], y: [y[0]] };
  for (const [k, step] of steps.entries()) {
    if (step > JUMP * usual) {
      out.x.push(Number.NaN);
      out.y.push(Number.NaN);
    }
    out.x.push(x[k + 1]);
    out.y.push(y[k + 1]);
  }
  return out;
}
