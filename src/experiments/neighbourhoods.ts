import type { ForceField } from "../geometry.ts";
import type { ForceMap, GridSlopes } from "../simd/gridPrediction.ts";
import type { ExperimentContext } from "./context.ts";

/**
 * Half the width of the neighbourhood of a grid point over the box's width. Of a ripple finer than the map it must hold a
 * whole wave or more, or the map shows the ripple's beat with the grid and not its strength.
 */
const HALF_WIDTH = 0.03;
/** Points to a half-width at least, however coarse the map. */
const FEWEST_POINTS = 3;

/**
 * What a true force is like round each point of a grid, as weighted means ⟨…⟩ over its neighbourhood: the linear force
 * nearest to it, and how far from that it is. Each [ny×nx], with y as the row.
 */
export interface Neighbourhoods {
  /** ⟨f⟩, the nearest linear force at the grid point. */
  readonly mean: ForceMap;
  /** ⟨f_a d_b⟩/⟨d_b²⟩, its slopes. */
  readonly slopes: GridSlopes;
  /** ⟨|f − nearest linear force|²⟩. */
  readonly rest: Float64Array;
  /** ⟨d_x²⟩ and ⟨d_y²⟩ over a neighbourhood. */
  readonly spread: readonly [number, number];
}

/** Points along an axis round each point of a grid: `fineness` to a step of the grid, weighted w(d) ∝ 1 + cos(πd/h), |d| < h. */
interface Window {
  readonly fineness: number;
  readonly step: number;
  /** Of d = −reach·step … reach·step; they sum to 1. */
  readonly weights: Float64Array;
  readonly reach: number;
  readonly spread: number;
}

/** By so much may a quotient that should be whole be too large. */
const ROUNDING = 1e-9;

function windowOf(axis: Float64Array, finest: number): Window {
  const intervals = axis.length - 1;
  const width = axis[intervals] - axis[0];
  const fineness = Math.max(1, Math.ceil(Math.max(finest, FEWEST_POINTS / HALF_WIDTH) / intervals - ROUNDING));
  const step = width / (intervals * fineness);
  const half = HALF_WIDTH * width;
  const reach = Math.ceil(half / step - ROUNDING) - 1;
  const weights = new Float64Array(2 * reach + 1);
  for (let k = -reach; k <= reach; k++) weights[k + reach] = 1 + Math.cos((Math.PI * k * step) / half);
  const sum = weights.reduce((total, weight) => total + weight, 0);
  let spread = 0;
  for (let k = -reach; k <= reach; k++) {
    weights[k + reach] /= sum;
    spread += weights[k + reach] * (k * step) ** 2;
  }
  return { fineness, step, weights, reach, spread };
}

/** Sums over a row's neighbourhoods: f_x, f_y, |f|², and f_x d_x, f_y d_x. */
const ROW_SUMS = 5;
/** The same over both axes, and f_x d_y, f_y d_y. */
const SUMS = 7;

/**
 * Measures a force round each point of the tensor grid of two axes, letting messages in between rows. The weights are a
 * product w(d_x) w(d_y) of Hann windows 6 % of the axes long, so the sums are taken along rows, then columns.
 * @param finest points along an axis that resolve the force
 */
export async function neighbourhoods(
  force: ForceField,
  x: Float64Array,
  y: Float64Array,
  finest: number,
  context: ExperimentContext,
): Promise<Neighbourhoods> {
  const [across, down] = [windowOf(x, finest), windowOf(y, finest)];
  const sums = new Float64Array(SUMS * x.length * y.length);
  const rows = (y.length - 1) * down.fineness;
  for (let row = -down.reach; row <= rows + down.reach; row++) {
    const rowSums = sumsAlong(force, x, y[0] + row * down.step, across);
    const first = Math.max(0, Math.ceil((row - down.reach) / down.fineness));
    const last = Math.min(y.length - 1, Math.floor((row + down.reach) / down.fineness));
    for (let j = first; j <= last; j++) {
      const k = row - j * down.fineness;
      addRow(sums, j * x.length, rowSums, down.weights[k + down.reach], k * down.step);
    }
    await context.checkpoint();
  }
  return nearestLinear(sums, [across.spread, down.spread]);
}

/** The weighted sums round each x on the line at y: ROW_SUMS of them a point. */
function sumsAlong(force: ForceField, x: Float64Array, y: number, { fineness, step, weights, reach }: Window) {
  const count = (x.length - 1) * fineness + 2 * reach + 1;
  const line = new Float64Array(2 * count);
  for (let i = 0; i < count; i++) force(x[0] + (i - reach) * step, y, line, 2 * i);
  const sums = new Float64Array(ROW_SUMS * x.length);
  for (let i = 0; i < x.length; i++) {
    let [sumX, sumY, square, slopeX, slopeY] = [0, 0, 0, 0, 0];
    for (let k = 0; k < weights.length; k++) {
      const fx = line[2 * (i * fineness + k)];
      const fy = line[2 * (i * fineness + k) + 1];
      const weight = weights[k];
      const offset = weight * (k - reach) * step;
      sumX += weight * fx;
      sumY += weight * fy;
      square += weight * (fx * fx + fy * fy);
      slopeX += offset * fx;
      slopeY += offset * fy;
    }
    sums.set([sumX, sumY, square, slopeX, slopeY], ROW_SUMS * i);
  }
  return sums;
}

function addRow(sums: Float64Array, from: number, row: Float64Array, weight: number, offset: number): void {
  let at = SUMS * from;
  for (let i = 0; i < row.length; i += ROW_SUMS, at += SUMS) {
    for (let k = 0; k < ROW_SUMS; k++) sums[at + k] += weight * row[i + k];
    sums[at + 5] += weight * offset * row[i];
    sums[at + 6] += weight * offset * row[i + 1];
  }
}

function nearestLinear(sums: Float64Array, spread: readonly [number, number]): Neighbourhoods {
  const points = sums.length / SUMS;
  const map = () => new Float64Array(points);
  const mean = { forceX: map(), forceY: map() };
  const slopes = { xx: map(), xy: map(), yx: map(), yy: map() };
  const rest = map();
  for (let i = 0; i < points; i++) {
    const [fx, fy, square, xx, yx, xy, yy] = sums.subarray(SUMS * i, SUMS * (i + 1));
    mean.forceX[i] = fx;
    mean.forceY[i] = fy;
    slopes.xx[i] = xx / spread[0];
    slopes.yx[i] = yx / spread[0];
    slopes.xy[i] = xy / spread[1];
    slopes.yy[i] = yy / spread[1];
    const linear = fx * fx + fy * fy + (xx * xx + yx * yx) / spread[0] + (xy * xy + yy * yy) / spread[1];
    rest[i] = Math.max(0, square - linear);
  }
  return { mean, slopes, rest, spread };
}

/**
 * The rms distance of a force, taken as linear within each neighbourhood, from the true force there [ny×nx]:
 *
 *     ⟨|e|²⟩ = |f − ⟨f_true⟩|² + Σ_ab ⟨d_b²⟩ (∂f_a/∂r_b − slope_ab)² + rest,
 *
 * since the offsets d have no mean and are uncorrelated.
 */
export function errorsRound(truth: Neighbourhoods, { forceX, forceY }: ForceMap, slopes: GridSlopes): Float64Array {
  const { mean, slopes: nearest, rest, spread } = truth;
  const error = new Float64Array(forceX.length);
  for (let i = 0; i < error.length; i++) {
    const offset = (forceX[i] - mean.forceX[i]) ** 2 + (forceY[i] - mean.forceY[i]) ** 2;
    const alongX = (slopes.xx[i] - nearest.xx[i]) ** 2 + (slopes.yx[i] - nearest.yx[i]) ** 2;
    const alongY = (slopes.xy[i] - nearest.xy[i]) ** 2 + (slopes.yy[i] - nearest.yy[i]) ** 2;
    error[i] = Math.sqrt(offset + spread[0] * alongX + spread[1] * alongY + rest[i]);
  }
  return error;
}
