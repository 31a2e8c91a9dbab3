import { t } from "../messages/t.ts";
import { mix, scaleThrough } from "./color.ts";
import { type Figure, rowsOf } from "./figure.ts";
import { axisStyle, baseLayout, fixedMargins } from "./mapLayout.ts";
import type { FigureTheme } from "./theme.ts";

/** A Coulomb matrix with the names of its rows. */
export interface NamedMatrix {
  /** [n×n]. */
  readonly matrix: Float64Array;
  /** Element and number in the list, such as ["C", 3], row by row. */
  readonly atoms: readonly (readonly [symbol: string, number: number])[];
  /** Of its entries: hartree, where distances are in bohr. */
  readonly unit: string;
}

/** With more atoms than these no number fits its cell on a phone: they are left out. */
export const NUMBERS_UP_TO = 12;

/** Colours go by the logarithm of an entry, from here to here: two far hydrogens, an oxygen atom. */
const COLOURED = [0.1, 80] as const;

/** The table of the lecture: a number in every cell, elements at both edges, darker the larger the entry. */
export function coulombMatrixFigure(
  { matrix, atoms, unit }: NamedMatrix,
  theme: FigureTheme,
  numbersUpTo = NUMBERS_UP_TO,
): Figure {
  const n = atoms.length;
  const places = Array.from({ length: n }, (_, i) => i + 1);
  const names = atoms.map(([symbol, number]) => `${symbol}<sub>${number}</sub>`);
  // Of many rows every second or third is named.
  const every = Math.max(1, Math.ceil(n / numbersUpTo));
  const isNamed = (_: unknown, k: number) => k % every === 0;
  const edge = (title: string) => ({
    ...axisStyle(theme, title),
    ticks: "" as const,
    ticklabelstandoff: 4,
    showline: false,
    tickmode: "array" as const,
    tickvals: places.filter(isNamed),
    ticktext: names.filter(isNamed),
    tickangle: 0 as const,
    tickfont: { size: theme.fontSize, color: theme.ink },
  });
  const low = Math.log10(COLOURED[0]);
  return {
    data: [
      {
        type: "heatmap",
        name: t`entry`,
        x: places,
        y: places,
        z: rowsOf(
          matrix.map((value) => Math.log10(Math.max(value, COLOURED[0]))),
          n,
        ),
        zmin: low,
        zmax: Math.log10(COLOURED[1]),
        zauto: false,
        colorscale: scaleThrough([theme.paper, mix(theme.accent, theme.paper, 0.52)]),
        showscale: false,
        xgap: 1,
        ygap: 1,
        ...(n > numbersUpTo
          ? {}
          : {
              text: Array.from(rowsOf(matrix, n), (row) => Array.from(row, entryText)),
              texttemplate: "%{text}",
            }),
        // Legible on the darkest cell: no colour here is beyond half of the accent.
        textfont: { color: theme.ink },
        customdata: Array.from(rowsOf(matrix, n), (row) => Array.from(row, (value) => value.toPrecision(5))),
        hovertemplate: `%{y}, %{x}: %{customdata} ${unit}<extra></extra>`,
        hoverongaps: false,
        zsmooth: false,
        inNumbers: { [t`entry (${unit})`]: matrix },
      },
    ],
    layout: {
      ...baseLayout(theme),
      margin: fixedMargins(theme, { left: 2.6, right: 0.6, top: 2.2, bottom: 0.6 }),
      xaxis: { ...edge(""), side: "top", range: [0.5, n + 0.5] },
      yaxis: { ...edge(""), range: [n + 0.5, 0.5] },
      meta: { x: t`column`, y: t`row` },
    },
  };
}

/** One decimal as on the slide, and two where the first would not tell. */
function entryText(value: number): string {
  return value < 0.95 ? value.toFixed(2) : value.toFixed(1);
}
