import type { Figure, Rows, Trace } from "../../figures/figure.ts";
import type { Quantities } from "../../figures/lineLayout.ts";
import { t } from "../../messages/t.ts";
import { plainText } from "./plainText.ts";

/** A cell; null is empty. */
export type Cell = string | number | null;

/** What a figure shows, as one long table. */
export interface Table {
  /** Each quantity with its unit; the first is the series' name. */
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

/** One trace as columns of equal length. */
interface Series {
  readonly name: string;
  readonly columns: ReadonlyMap<string, ArrayLike<number>>;
  readonly count: number;
}

/** The first column's name. */
export const SERIES = t`series`;

/**
 * What a figure shows, as a long table: a row for each point of each series, with the same columns for all and empty cells for what
 * a series does not have. A map has a row for each of its points: x, y, value. Arrows have the vectors' own components, not the
 * lengths drawn. Short series come first, maps last; a map that stands for no quantity, such as a texture or faint contours in the
 * background, is left out.
 * @param nameOf what a trace without a name of its own is called, by its look.
 */
export function tableOf(
  figure: Figure,
  overlaid: readonly Trace[],
  nameOf: (trace: Trace) => string | undefined = () => undefined,
): Table {
  const all = [...overlaid, ...figure.data].filter((trace) => !isTexture(trace));
  const ordered = [...all.filter((trace) => !isMap(trace)), ...all.filter(isMap)];
  const series = uniquelyNamed(ordered.map((trace) => seriesOf(trace, figure.layout, nameOf(trace))));
  const quantities = [...new Set(series.flatMap(({ columns }) => [...columns.keys()]))];
  const rows: Cell[][] = [];
  for (const { name, columns, count } of series) {
    const sources = quantities.map((quantity) => columns.get(quantity));
    for (let i = 0; i < count; i++) {
      const cells = sources.map((values) => cellOf(values?.[i]));
      // Where a curve is broken off there is no point.
      if (cells.some((cell) => cell !== null)) rows.push([name, ...cells]);
    }
  }
  return { columns: [SERIES, ...quantities], rows };
}

function cellOf(value: unknown): Cell {
  if (typeof value === "string") return value;
  return typeof value === "number" && Number.isFinite(value) ? value + 0 : null;
}

type MapTrace = Extract<Trace, { readonly type: "heatmap" | "contour" | "surface" }>;

function isMap(trace: Trace): trace is MapTrace {
  return trace.type === "heatmap" || trace.type === "contour" || trace.type === "surface";
}

/** A map whose colours have no name is a picture, or a mere background. */
function isTexture(trace: Trace): boolean {
  return isMap(trace) && trace.inNumbers === undefined && trace.colorbar === undefined;
}

function seriesOf(trace: Trace, layout: Figure["layout"], look: string | undefined): Series {
  const name = plainText(trace.name ?? trace.called ?? look ?? DEFAULT_NAMES[trace.type]);
  const [xName, yName] = axisNames(trace, layout);
  const x = numbers(trace.x);
  const y = numbers(trace.y);
  if (isMap(trace)) {
    const [columns, rows] = [x.length, y.length];
    const at = (pick: (row: number, column: number) => number) =>
      Array.from({ length: columns * rows }, (_, i) => pick(Math.floor(i / columns), i % columns));
    const z: Rows = trace.z;
    const quantities = named(trace) ?? [[valueName(trace, layout), at((row, column) => z[row][column])] as const];
    return {
      name,
      count: columns * rows,
      columns: new Map([[xName, at((_, column) => x[column])], [yName, at((row) => y[row])], ...quantities]),
    };
  }
  const band = trace.type === "scatter" && trace.fill === "toself" ? edgesOf(x, y) : null;
  if (band !== null) {
    const columns = new Map<string, ArrayLike<number>>([
      [xName, band.x],
      [t`${yName}, lower edge`, band.low],
      [t`${yName}, upper edge`, band.high],
    ]);
    return { name, count: band.x.length, columns };
  }
  return {
    name,
    count: x.length,
    columns: new Map<string, ArrayLike<number>>([[xName, x], [yName, y], ...(named(trace) ?? [])]),
  };
}

const DEFAULT_NAMES: Readonly<Record<Trace["type"], string>> = {
  scatter: t`curve`,
  quiver: t`arrows`,
  heatmap: t`map`,
  contour: t`contours`,
  surface: t`surface`,
};

/** A band's outline goes along its upper edge and comes back along the lower one. */
function edgesOf(x: ArrayLike<number>, y: ArrayLike<number>) {
  const half = x.length / 2;
  if (!Number.isInteger(half)) return null;
  const there = Array.from({ length: half }, (_, i) => x[i]);
  if (there.some((place, i) => place !== x[x.length - 1 - i])) return null;
  return { x: there, high: there.map((_, i) => y[i]), low: there.map((_, i) => y[x.length - 1 - i]) };
}

function named(trace: Trace): readonly (readonly [string, ArrayLike<number>])[] | null {
  if (trace.inNumbers === undefined) return null;
  return Object.entries(trace.inNumbers).map(([name, values]) => [plainText(name), values] as const);
}

function valueName(trace: MapTrace, layout: Figure["layout"]): string {
  if (trace.type === "surface") return titleText(layout.scene?.zaxis?.title) || "z";
  return titleText(trace.colorbar?.title) || t`value`;
}

function axisNames(trace: Trace, layout: Figure["layout"]): readonly [x: string, y: string] {
  const { xaxis, yaxis } = trace.type === "surface" ? (layout.scene ?? {}) : layout;
  const said: Partial<Quantities> = layout.meta ?? {};
  return [titleText(said.x ?? xaxis?.title) || "x", titleText(said.y ?? yaxis?.title) || "y"];
}

function titleText(title: unknown): string {
  if (typeof title === "string") return plainText(title);
  if (typeof title !== "object" || title === null || !("text" in title)) return "";
  return typeof title.text === "string" ? plainText(title.text) : "";
}

/** Series of the same name are numbered. */
function uniquelyNamed(series: readonly Series[]): readonly Series[] {
  const total = new Map<string, number>();
  for (const { name } of series) total.set(name, (total.get(name) ?? 0) + 1);
  const met = new Map<string, number>();
  return series.map((one) => {
    if (total.get(one.name) === 1) return one;
    const number = (met.get(one.name) ?? 0) + 1;
    met.set(one.name, number);
    return { ...one, name: `${one.name} ${number}` };
  });
}

/** Our own traces' coordinates are always arrays of numbers; Plotly's types allow dates and names as well. */
function numbers(values: unknown): ArrayLike<number> {
  return (values ?? []) as ArrayLike<number>;
}
