import type { Figure, ScatterTrace } from "../figures/figure.ts";
import { axisStyle, baseLayout, fixedMargins } from "../figures/mapLayout.ts";
import type { FigureTheme } from "../figures/theme.ts";
import { t } from "../messages/t.ts";
import { ballOf, colourOf } from "./elementLooks.ts";
import type { MoleculeScene } from "./moleculeScene.ts";

/** Å left free on either side of what is drawn. */
const ROOM = 0.9;
/** Pixels to an ångström, as far as a picture's size is not known here: what a ball's size is given in. */
const BALL = 46;

/**
 * A molecule as it is seen, flat on the page: what a saved or printed picture shows in the viewer's place, and what its data are
 * listed from. Nearer atoms lie over farther ones.
 * @param seen the same after turning: x to the right, y up, z towards the reader
 */
export function moleculeFigure(scene: MoleculeScene, seen: MoleculeScene, theme: FigureTheme): Figure {
  const { symbols, positions, bonds, labels, arrows } = scene;
  const at = (atom: number, axis: number) => seen.positions[3 * atom + axis];
  const backToFront = symbols.map((_, atom) => atom).sort((a, b) => at(a, 2) - at(b, 2));
  const own = (axis: number) => backToFront.map((atom) => positions[3 * atom + axis]);
  const atoms: ScatterTrace = {
    type: "scatter",
    mode: "text+markers",
    name: t`atoms`,
    // Over the bonds, and before them in a table.
    zorder: 1,
    x: backToFront.map((atom) => at(atom, 0)),
    y: backToFront.map((atom) => at(atom, 1)),
    text: backToFront.map((atom) => labels?.[atom] ?? symbols[atom]),
    textfont: { size: theme.fontSize - 1, color: "#14181d" },
    marker: {
      size: backToFront.map((atom) => BALL * ballOf(symbols[atom])),
      color: backToFront.map((atom) => colourOf(symbols[atom])),
      line: { color: theme.ink, width: 1 },
      opacity: 1,
    },
    hoverinfo: "skip",
    inNumbers: {
      [t`atom`]: backToFront.map((atom) => atom + 1),
      "x (Å)": own(0),
      "y (Å)": own(1),
      "z (Å)": own(2),
      ...(arrows === undefined ? {} : arrowNumbers(arrows, backToFront)),
    },
  };
  const sticks: ScatterTrace = {
    type: "scatter",
    mode: "lines",
    called: t`bonds`,
    x: bonds.flatMap(([i, j]) => [at(i, 0), at(j, 0), Number.NaN]),
    y: bonds.flatMap(([i, j]) => [at(i, 1), at(j, 1), Number.NaN]),
    line: { color: theme.muted, width: 6 },
    hoverinfo: "skip",
  };
  const pointers: ScatterTrace[] = [
    ...(seen.arrows === undefined ? [] : [{ vectors: seen.arrows, color: theme.ink, name: t`arrows` }]),
    ...(seen.compared === undefined ? [] : [seen.compared]),
  ].map(({ vectors, color, name }) => ({
    type: "scatter",
    mode: "lines",
    called: name,
    x: arrowLine(seen, vectors, 0),
    y: arrowLine(seen, vectors, 1),
    line: { color, width: theme.lineWidth },
    hoverinfo: "skip",
  }));
  const range = (axis: number) => {
    const values = symbols.map((_, atom) => at(atom, axis));
    const [low, high] = values.length === 0 ? [0, 0] : [Math.min(...values), Math.max(...values)];
    return [(low + high) / 2, (high - low) / 2 + ROOM] as const;
  };
  const [x, y] = [range(0), range(1)];
  // One scale for both: the picture is about twice as wide as high.
  const half = Math.max(x[1] / 1.6, y[1]);
  const axis = (title: string, [middle]: readonly [number, number], reach: number) => ({
    ...axisStyle(theme, title),
    range: [middle - reach, middle + reach] as [number, number],
    nticks: 5,
  });
  return {
    data: [atoms, sticks, ...pointers],
    layout: {
      ...baseLayout(theme),
      margin: fixedMargins(theme, { left: 3.6, right: 1, top: 0.7, bottom: 3.4 }),
      xaxis: axis(t`across (Å)`, x, 1.6 * half),
      yaxis: { ...axis(t`up (Å)`, y, half), scaleanchor: "x", scaleratio: 1 },
    },
  };
}

function arrowLine({ positions }: MoleculeScene, arrows: Float64Array, axis: 0 | 1): number[] {
  return Array.from({ length: positions.length }, (_, k) => {
    const [atom, end] = [Math.floor(k / 3), k % 3];
    const start = positions[3 * atom + axis];
    return end === 2 ? Number.NaN : start + end * arrows[3 * atom + axis];
  });
}

function arrowNumbers(arrows: Float64Array, order: readonly number[]): Record<string, number[]> {
  const component = (axis: number) => order.map((atom) => arrows[3 * atom + axis]);
  return { [t`arrow, x`]: component(0), [t`arrow, y`]: component(1), [t`arrow, z`]: component(2) };
}
