import { t } from "../../messages/t.ts";
import type { QuiverTrace } from "../figure.ts";
import { directionOf, place, said, type WordAxes } from "./axes.ts";
import { numbers } from "./numbers.ts";
import { gridAxes, type Turning, turningOf } from "./turning.ts";

/** Rotation below this part of a field's whole variation is none. */
const NONE = 0.04;
/** What is said must be so many times larger than what may come of the grid. */
const SURE = 2;
/** Above this part of all rotation, the rest goes the same way round. */
const ONE_WAY = 0.5;

/** What a field of arrows shows: the strongest, how it turns, whether it flows out or in. */
export function describeArrows(trace: QuiverTrace, axes: WordAxes): readonly string[] {
  const vectors = Object.values(trace.inNumbers ?? {});
  if (vectors.length < 2) return [];
  const [u, v] = vectors;
  const [x, y] = [numbers(trace.x), numbers(trace.y)];
  let most = -1;
  const size = (at: number) => Math.hypot(u[at], v[at]);
  for (let at = 0; at < x.length; at++) {
    if (Number.isFinite(size(at)) && (most < 0 || size(at) > size(most))) most = at;
  }
  if (most < 0) return [];
  if (size(most) === 0) return [t`All arrows are zero.`];
  const strongest = t`The strongest of ${x.length} arrows, ${said(size(most))}, is at ${place(axes, x[most], y[most])} and points ${directionOf(u[most], v[most])}.`;
  const axesOfArrows = gridAxes(x, y);
  const field = trace.whole ?? (axesOfArrows && { ...axesOfArrows, u, v });
  if (field === null) return [strongest];
  const { curl, divergence } = turningOf(field);
  return [strongest, ...rotation(curl), ...flow(divergence)];
}

/** Nothing is said of what the grid cannot tell. */
function isUnsure({ all, unsure }: Turning): boolean {
  return all < NONE ? unsure > NONE : all < SURE * unsure;
}

function rotation(turning: Turning): readonly string[] {
  const { net, all } = turning;
  if (isUnsure(turning)) return [];
  if (all < NONE) return [t`They do not go round: the field is as good as free of curl.`];
  if (Math.abs(net) < ONE_WAY * all) return [t`They go round clockwise in some places and anticlockwise in others.`];
  return [net > 0 ? t`On the whole they go round anticlockwise.` : t`On the whole they go round clockwise.`];
}

function flow(turning: Turning): readonly string[] {
  const { net, all } = turning;
  if (isUnsure(turning)) return [];
  if (all < NONE) return [t`They neither spread out nor run together: the field is as good as free of divergence.`];
  if (Math.abs(net) < ONE_WAY * all) return [t`They spread out in some places and run together in others.`];
  return [net > 0 ? t`On the whole they flow outwards.` : t`On the whole they flow inwards.`];
}
