import type { PlacedSample } from "../../../../src/experiments/lab.ts";
import type { SamplesResult } from "../../../../src/experiments/samples.ts";
import { type Box, contains } from "../../../../src/geometry.ts";
import type { Point } from "../../../figures/plotGeometry.ts";

/** A training set in numbers. */
export interface TrainingSummary {
  readonly count: number;
  /** Root mean square over the components of the noise drawn; null where all forces were imported. */
  readonly noiseRms: number | null;
  readonly importedCount: number;
  /** Of the imported forces' difference to the potential's; null where none were imported. */
  readonly importedRms: number | null;
  readonly largestForce: number;
  /** Samples that the window does not show. */
  readonly outside: number;
}

/** Positions [N×2] as points. */
export function placesOf(positions: Float64Array): readonly Point[] {
  return Array.from({ length: positions.length / 2 }, (_, i) => ({ x: positions[2 * i], y: positions[2 * i + 1] }));
}

/** @param points the hand-placed samples that `result` was made of; empty where a scheme made them. */
export function summariseTraining(result: SamplesResult, points: readonly PlacedSample[], box: Box): TrainingSummary {
  const { positions, forces, exactForces } = result;
  const places = placesOf(positions);
  const isImported = (i: number) => points[i]?.fx !== undefined;
  const rms = (indices: readonly number[]) => {
    if (indices.length === 0) return null;
    const sum = indices.reduce(
      (total, i) =>
        total + (forces[2 * i] - exactForces[2 * i]) ** 2 + (forces[2 * i + 1] - exactForces[2 * i + 1]) ** 2,
      0,
    );
    return Math.sqrt(sum / (2 * indices.length));
  };
  const all = places.map((_, i) => i);
  const imported = all.filter(isImported);
  return {
    count: places.length,
    noiseRms: rms(all.filter((i) => !isImported(i))),
    importedCount: imported.length,
    importedRms: rms(imported),
    largestForce: all.reduce((most, i) => Math.max(most, Math.hypot(forces[2 * i], forces[2 * i + 1])), 0),
    outside: places.filter(({ x, y }) => !contains(box, x, y)).length,
  };
}

/**
 * The forces at places that the engine's answer may lag behind: those of the same place, or, for one that is being
 * moved, of the same index; NaN where there is none yet. @returns [N×2]
 */
export function forcesAt(places: readonly Point[], result: SamplesResult, moving: number | null): Float64Array {
  const key = (x: number, y: number) => `${x.toFixed(3)},${y.toFixed(3)}`;
  const indices = new Map<string, number>();
  for (let i = 0; i < result.positions.length / 2; i++) {
    indices.set(key(result.positions[2 * i], result.positions[2 * i + 1]), i);
  }
  const forces = new Float64Array(2 * places.length).fill(Number.NaN);
  for (const [i, { x, y }] of places.entries()) {
    const own = Math.abs(result.positions[2 * i] - x) < 1e-3 && Math.abs(result.positions[2 * i + 1] - y) < 1e-3;
    const source = own ? i : (indices.get(key(x, y)) ?? (i === moving ? i : undefined));
    if (source !== undefined && 2 * source < result.forces.length) {
      forces.set(result.forces.subarray(2 * source, 2 * source + 2), 2 * i);
    }
  }
  return forces;
}
