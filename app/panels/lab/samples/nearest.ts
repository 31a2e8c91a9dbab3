/** The index of the point nearest to a place, of those within reach; of equals the last, which is drawn on top. Null where none is. */
export function nearestWithin(
  points: readonly (readonly [number, number])[],
  x: number,
  y: number,
  reach: number,
): number | null {
  let nearest: number | null = null;
  let least = reach * reach;
  for (let i = 0; i < points.length; i++) {
    const distance = (points[i][0] - x) ** 2 + (points[i][1] - y) ** 2;
    if (distance > least) continue;
    nearest = i;
    least = distance;
  }
  return nearest;
}
