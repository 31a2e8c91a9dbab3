import type { PlacedSample } from "../../../src/experiments/lab.ts";

/** To a thousandth: finer than a screen shows, and short in a link. */
function quantise(value: number): number {
  return Math.round(value * 1000) / 1000 + 0;
}

function quantised(sample: PlacedSample): PlacedSample {
  return { ...sample, x: quantise(sample.x), y: quantise(sample.y) };
}

/** Positions [N×2] as hand-placed samples. */
export function placedAt(positions: ArrayLike<number>): readonly PlacedSample[] {
  return Array.from({ length: Math.floor(positions.length / 2) }, (_, i) =>
    quantised({ x: positions[2 * i], y: positions[2 * i + 1] }),
  );
}

export function addSample(points: readonly PlacedSample[], sample: PlacedSample): readonly PlacedSample[] {
  return [...points, quantised(sample)];
}

/** Moves a sample; a force it was imported with belongs to the old place, and is dropped. */
export function moveSample(
  points: readonly PlacedSample[],
  index: number,
  x: number,
  y: number,
): readonly PlacedSample[] {
  return points.map((point, i) => (i === index ? quantised({ x, y }) : point));
}

export function removeSample(points: readonly PlacedSample[], index: number): readonly PlacedSample[] {
  return points.filter((_, i) => i !== index);
}

/** Imported samples: a force belongs to exactly the place it was measured at, so only places without one are rounded. */
export function importedSamples(points: readonly PlacedSample[]): readonly PlacedSample[] {
  return points.map((point) => (point.fx === undefined ? quantised(point) : point));
}
