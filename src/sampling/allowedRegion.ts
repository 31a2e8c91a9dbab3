import { type Box, contains } from "../geometry.ts";
import { Problem } from "../problem.ts";
import { type Sentence, sentence } from "../sentence.ts";

/** The part of the box where samples may fall: all of it, or what a missing rectangle leaves. */
export interface AllowedRegion {
  readonly box: Box;
  /** Its share of the box's area, 0 … 1. */
  readonly fraction: number;
  /** True where (x, y), a point of the box, may be a sample. */
  readonly allows: (x: number, y: number) => boolean;
  /**
   * Maps the unit square onto the region, uniform onto uniform, and writes (x, y) into `out[offset …]`.
   *
   * A point that is allowed stays where it would be without the missing rectangle; one that falls into it is carried
   * over, by its place within the rectangle, to the rest of the box. So nothing is ever drawn in vain.
   */
  readonly place: (u: number, v: number, out: Float64Array, offset: number) => void;
}

/** Strips thinner than this share of the box's side count as nothing, and points keep that far from their strip's edge. */
const SLIVER = 1e-6;

/**
 * @param missing the rectangle no sample falls in, clipped to the box; null for none.
 * @throws Problem "input" where a rectangle is not one, or where the missing one leaves nowhere to sample.
 */
export function createAllowedRegion(box: Box, missing: Box | null): AllowedRegion {
  checkRectangle(box, "box", sentence`The box`);
  if (missing !== null) checkRectangle(missing, "missing", sentence`The missing region`);
  const hole = missing === null ? null : intersection(box, missing);
  const parts = hole === null ? [] : partsAround(hole, box);
  const partsArea = parts.reduce((sum, part) => sum + area(part), 0);
  if (hole !== null && partsArea === 0) {
    throw new Problem(
      "input",
      sentence`The missing region covers the whole box and leaves nowhere to sample; make it smaller.`,
      "missing",
    );
  }

  const allows = (x: number, y: number) => hole === null || !contains(hole, x, y);

  const place: AllowedRegion["place"] = (u, v, out, offset) => {
    const x = box.x0 + u * (box.x1 - box.x0);
    const y = box.y0 + v * (box.y1 - box.y0);
    out[offset] = x;
    out[offset + 1] = y;
    if (hole === null || !contains(hole, x, y)) return;
    let covered = ((x - hole.x0) / (hole.x1 - hole.x0)) * partsArea;
    let chosen = 0;
    while (chosen < parts.length - 1 && covered > area(parts[chosen])) covered -= area(parts[chosen++]);
    const part = parts[chosen];
    out[offset] = part.x0 + keepInside(covered / area(part)) * (part.x1 - part.x0);
    out[offset + 1] = part.y0 + keepInside((y - hole.y0) / (hole.y1 - hole.y0)) * (part.y1 - part.y0);
  };

  return { box, fraction: hole === null ? 1 : partsArea / area(box), allows, place };
}

/** The up to four rectangles that make up the box around a hole in it: left, right, below, above. */
function partsAround(hole: Box, box: Box): Box[] {
  const parts = [
    { ...box, x1: hole.x0 },
    { ...box, x0: hole.x1 },
    { ...hole, y0: box.y0, y1: hole.y0 },
    { ...hole, y0: hole.y1, y1: box.y1 },
  ];
  const thinnest = { x: SLIVER * (box.x1 - box.x0), y: SLIVER * (box.y1 - box.y0) };
  return parts.filter((part) => part.x1 - part.x0 > thinnest.x && part.y1 - part.y0 > thinnest.y);
}

function intersection(a: Box, b: Box): Box | null {
  const common = {
    x0: Math.max(a.x0, b.x0),
    x1: Math.min(a.x1, b.x1),
    y0: Math.max(a.y0, b.y0),
    y1: Math.min(a.y1, b.y1),
  };
  return common.x0 < common.x1 && common.y0 < common.y1 ? common : null;
}

function area({ x0, x1, y0, y1 }: Box): number {
  return (x1 - x0) * (y1 - y0);
}

function keepInside(t: number): number {
  return Math.min(1 - SLIVER, Math.max(SLIVER, t));
}

function checkRectangle({ x0, x1, y0, y1 }: Box, parameter: string, name: Sentence): void {
  const finite = [x0, x1, y0, y1].every(Number.isFinite);
  if (!finite || x0 >= x1 || y0 >= y1) {
    throw new Problem(
      "input",
      sentence`${name} must be a rectangle with its left edge left of its right one and its lower edge below its upper one, but runs from x = ${x0} to ${x1} and from y = ${y0} to ${y1}.`,
      parameter,
    );
  }
}
