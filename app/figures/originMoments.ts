import type { OriginDependenceResult } from "../../src/experiments/multipoles/originDependence.ts";
import { DEBYE, VOLTS } from "../../src/multipoles/moleculeCharges.ts";
import { t } from "../messages/t.ts";
import type { Figure } from "./figure.ts";
import { type LineAxis, lineLayout } from "./lineLayout.ts";
import { logRange } from "./scales.ts";
import type { FigureTheme } from "./theme.ts";

/** The size of each row of a matrix [n×length]. */
export function sizesOf(rows: Float64Array, length: number): Float64Array {
  return Float64Array.from({ length: rows.length / length }, (_, i) =>
    Math.hypot(...rows.subarray(i * length, (i + 1) * length)),
  );
}

/** Below this, in e Å or e Å², a moment is rounding. */
export const NO_MOMENT = 1e-9;

const shiftTitle = (axis: string) => t`origin moved along <i>${axis}</i> (Å)`;

function lines(
  { shifts }: OriginDependenceResult,
  values: Float64Array,
  y: LineAxis,
  axis: string,
  theme: FigureTheme,
): Figure {
  return {
    data: [
      {
        type: "scatter",
        mode: "lines",
        name: y.title,
        x: shifts,
        y: values,
        line: { color: theme.accent, width: theme.lineWidth },
        hovertemplate: t`%{x:.2f} Å: %{y:.3~g}<extra></extra>`,
      },
    ],
    layout: lineLayout({ title: shiftTitle(axis), range: [shifts[0], shifts[shifts.length - 1]] }, y, theme),
  };
}

/** From zero, so that what stays the same looks like it. */
function fromZero(values: Float64Array): readonly [number, number] {
  const most = Math.max(...values);
  return [0, most > NO_MOMENT ? 1.12 * most : 1];
}

/** |μ| against the displacement of the origin. */
export function dipoleFigure(result: OriginDependenceResult, axis: string, theme: FigureTheme): Figure {
  const debye = sizesOf(result.dipoles, 3).map((size) => DEBYE * size);
  return lines(result, debye, { title: t`dipole |<i>μ</i>| (D)`, range: fromZero(debye) }, axis, theme);
}

/** |Θ|, the root of its entries' squares, against the displacement of the origin. */
export function quadrupoleFigure(result: OriginDependenceResult, axis: string, theme: FigureTheme): Figure {
  const sizes = sizesOf(result.quadrupoles, 9).map((size) => DEBYE * size);
  return lines(result, sizes, { title: t`quadrupole |<i>Θ</i>| (D Å)`, range: fromZero(sizes) }, axis, theme);
}

/** The expansion's error at one distance from each origin. */
export function originErrorFigure(result: OriginDependenceResult, axis: string, theme: FigureTheme): Figure {
  const volts = result.errors.map((error) => VOLTS * error);
  const quantity = t`error after the quadrupole (V)`;
  const y: LineAxis = { title: t`error (V)`, quantity, range: logRange([volts]), log: true };
  return lines(result, volts, y, axis, theme);
}
