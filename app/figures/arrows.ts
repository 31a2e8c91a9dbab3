import type { QuiverTrace, VectorMap } from "./figure.ts";
import { quantile } from "./scales.ts";
import type { FigureTheme } from "./theme.ts";

/** Vectors at points of the plane, each [n]. */
export interface Vectors {
  readonly x: ArrayLike<number>;
  readonly y: ArrayLike<number>;
  readonly u: ArrayLike<number>;
  readonly v: ArrayLike<number>;
  /** The map they were picked from, where they were. */
  readonly whole?: VectorMap;
}

/** The magnitude that is drawn at full length: the 90th percentile over all the fields shown together. */
export function arrowReference(fields: readonly Pick<Vectors, "u" | "v">[]): number {
  const magnitudes = new Float64Array(fields.reduce((sum, { u }) => sum + u.length, 0));
  let count = 0;
  for (const { u, v } of fields) {
    for (let i = 0; i < u.length; i++) magnitudes[count++] = Math.sqrt(u[i] * u[i] + v[i] * v[i]);
  }
  const reference = quantile(magnitudes, 0.9);
  return reference > 0 ? reference : 1;
}

/** Length of an arrow over the full length: (|f|/reference)^exponent, at most 1. */
export function arrowLength(magnitude: number, reference: number, exponent = 0.5): number {
  return Math.min(1, (magnitude / reference) ** exponent);
}

/** Plotly rounds arrows to whole pixels before its length factor; this many times finer keeps their directions true. */
const FINENESS = 64;

export interface ArrowOptions {
  /** The magnitude drawn at full length. */
  readonly reference: number;
  /** In data units. */
  readonly fullLength: number;
  /** Of the law by which length grows with magnitude; ½ unless given. */
  readonly exponent?: number;
  readonly color?: string;
  /** The vectors' symbol, for the pointer. */
  readonly name?: string;
  /** More to say about arrow i at the pointer. */
  readonly note?: (i: number) => string;
}

/** Arrows centred on their points, at most `fullLength` (in data units) long, on a scale shared by its `reference`. */
export function arrowTrace(vectors: Vectors, theme: FigureTheme, options: ArrowOptions): QuiverTrace {
  const { reference, fullLength, exponent, color = theme.arrow, name = "<i>f</i>", note } = options;
  const count = vectors.x.length;
  const u = new Float64Array(count);
  const v = new Float64Array(count);
  for (let i = 0; i < count; i++) {
    const magnitude = Math.hypot(vectors.u[i], vectors.v[i]);
    const factor =
      magnitude > 0 ? (arrowLength(magnitude, reference, exponent) * fullLength * FINENESS) / magnitude : 0;
    u[i] = vectors.u[i] * factor;
    v[i] = vectors.v[i] * factor;
  }
  const textOf = (_: unknown, i: number) =>
    `(${vectors.u[i].toPrecision(3)}, ${vectors.v[i].toPrecision(3)})`.replaceAll("-", "−") + (note?.(i) ?? "");
  let text: string[] | undefined;
  return {
    type: "quiver",
    x: Float64Array.from(vectors.x),
    y: Float64Array.from(vectors.y),
    u,
    v,
    anchor: "center",
    arrowref: "data",
    lengthmode: "raw",
    lengthfactor: 1 / FINENESS,
    ...(vectors.whole && { whole: vectors.whole }),
    inNumbers: { [`${name}_x`]: vectors.u, [`${name}_y`]: vectors.v },
    // Written when Plotly asks: a picture that is only painted in passing has no use for it.
    get customdata() {
      text ??= Array.from({ length: count }, textOf);
      return text;
    },
    hovertemplate: `<i>x</i> %{x:.2f}, <i>y</i> %{y:.2f}<br>${name} = %{customdata}<extra></extra>`,
    marker: { color, arrowsize: 1, line: { width: theme.lineWidth * 0.6 } },
  };
}

/** Every so many-th point of a square map, so that about `across` arrows stand along each axis, centred. */
export function thin(
  x: Float64Array,
  y: Float64Array,
  u: Float64Array,
  v: Float64Array,
  across: number,
): Vectors & { readonly spacing: number } {
  const stride = Math.max(1, Math.round(x.length / across));
  const start = Math.floor(((x.length - 1) % stride) / 2);
  const thinned = { x: [] as number[], y: [] as number[], u: [] as number[], v: [] as number[] };
  for (let j = start; j < y.length; j += stride) {
    for (let i = start; i < x.length; i += stride) {
      thinned.x.push(x[i]);
      thinned.y.push(y[j]);
      thinned.u.push(u[j * x.length + i]);
      thinned.v.push(v[j * x.length + i]);
    }
  }
  const step = (values: Float64Array) => (stride * (values[values.length - 1] - values[0])) / (values.length - 1);
  return { ...thinned, whole: { x, y, u, v }, spacing: Math.min(step(x), step(y)) };
}
