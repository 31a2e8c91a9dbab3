/** The nodes of one axis of a grid; two that lie at ±d from its centre share one row of a table. */
export interface GridAxis {
  readonly centre: number;
  /** Number of nodes. */
  readonly total: number;
  /** Coordinates less the centre, of the first half where the others mirror them (the middle one belongs to it), else of all. */
  readonly rows: Float64Array;
}

/** Relative to the coordinates, what rounding does to the sum of two. */
const TOLERANCE = 4 * Number.EPSILON;

export function createGridAxis(nodes: Float64Array): GridAxis {
  const total = nodes.length;
  const [first, last] = [nodes[0], nodes[total - 1]];
  const centre = (first + last) / 2;
  const tolerance = TOLERANCE * Math.max(Math.abs(first), Math.abs(last));
  let mirrored = true;
  for (let i = 0; i < total; i++) mirrored &&= Math.abs(nodes[i] + nodes[total - 1 - i] - (first + last)) <= tolerance;
  const rows = new Float64Array(mirrored ? Math.ceil(total / 2) : total);
  for (let i = 0; i < rows.length; i++) {
    rows[i] = mirrored ? (nodes[i] - nodes[total - 1 - i]) / 2 : nodes[i] - centre;
  }
  return { centre, total, rows };
}
