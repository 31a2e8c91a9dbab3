import { plain } from "../../format/numbers.ts";
import { t } from "../../messages/t.ts";
import type { Figure } from "../figure.ts";
import { titleText, withoutUnit } from "./spoken.ts";

/** One of a figure's axes, as far as words go. */
export interface WordAxis {
  /** Its quantity without the unit. */
  readonly name: string;
  /** From 0 to 1 along the axis. */
  readonly along: (value: number) => number;
  readonly log: boolean;
}

export interface WordAxes {
  readonly x: WordAxis;
  readonly y: WordAxis;
}

/** A figure's axes. */
export function wordAxes({ layout }: Figure): WordAxes {
  const said: { readonly x?: unknown; readonly y?: unknown } = layout.meta ?? {};
  const { xaxis, yaxis } = layout.scene ?? layout;
  return { x: wordAxis(xaxis, said.x, "x"), y: wordAxis(yaxis, said.y, "y") };
}

function wordAxis(
  axis: { readonly title?: unknown; readonly range?: unknown; readonly type?: unknown } | undefined,
  said: unknown,
  otherwise: string,
): WordAxis {
  const log = axis?.type === "log";
  const [from, to] = Array.isArray(axis?.range) ? axis.range.map(Number) : [0, 1];
  return {
    name: withoutUnit(titleText(said) || titleText(axis?.title)) || otherwise,
    along: (value) => ((log ? Math.log10(value) : value) - from) / (to - from),
    log,
  };
}

/** A number in a sentence. */
export function said(value: number): string {
  return plain(value);
}

/** “x 0.62, y 0.03” */
export function coordinates({ x, y }: WordAxes, atX: number, atY: number): string {
  return t`${x.name} ${said(atX)}, ${y.name} ${said(atY)}`;
}

const PARTS: readonly (readonly string[])[] = [
  [t`lower left`, t`bottom`, t`lower right`],
  [t`left`, t`middle`, t`right`],
  [t`upper left`, t`top`, t`upper right`],
];

/** Which third of the figure in either direction a point lies in, in words. */
export function partOf({ x, y }: WordAxes, atX: number, atY: number): string {
  const third = (part: number) => Math.min(2, Math.max(0, Math.floor(3 * part)));
  return PARTS[third(y.along(atY))][third(x.along(atX))];
}

/** “x 0.62, y 0.03 (lower right)” */
export function place(axes: WordAxes, atX: number, atY: number): string {
  return t`${coordinates(axes, atX, atY)} (${partOf(axes, atX, atY)})`;
}

const DIRECTIONS = [
  t`to the right`,
  t`to the upper right`,
  t`upwards`,
  t`to the upper left`,
  t`to the left`,
  t`to the lower left`,
  t`downwards`,
  t`to the lower right`,
];

/** The direction of an arrow, as one of eight. */
export function directionOf(u: number, v: number): string {
  const eighth = Math.round(Math.atan2(v, u) / (Math.PI / 4));
  return DIRECTIONS[(eighth + 8) % 8];
}
