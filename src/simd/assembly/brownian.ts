import { DOUBLE } from "./lanes";
import { learnedForces } from "./learned";
import { lectureForces } from "./lecture";
import { fillNormals } from "./random";
import { seriesForces } from "./series";
import { tableForces } from "./table";

/** A run, as src/simd/brownian.ts writes it: doubles all, addresses too. */
@unmanaged
class Run {
  x0: f64;
  x1: f64;
  y0: f64;
  y1: f64;
  timeStep: f64;
  /** √(2 kT dt). */
  amplitude: f64;
  restartX: f64;
  restartY: f64;
  walkers: f64;
  /** [walkers×2], and one place more. */
  positions: f64;
  /** Four 32-bit words. */
  generator: f64;
  /** Which force, and the address of its numbers. */
  force: f64;
  parameters: f64;
  /** Places of the wells [wells×2], the squared radius of their cores, and the index of each walker's, a double. */
  wells: f64;
  centres: f64;
  squaredRadius: f64;
  well: f64;
  bins: f64;
  histogram: f64;
  reflected: f64;
  restarted: f64;
  transitions: f64;
}

/** Walkers whose forces and noise are made at a time: as many as keep to the processor's nearest cache. */
const BLOCK: usize = 128;
const FORCES: usize = memory.data(128 * 16, 16);
const NOISE: usize = memory.data(128 * 16, 16);

/** A step that meets the walls more often than this is a blow-up. */
const MOST_REFLECTIONS: f64 = 100;

/**
 * Brownian steps of many walkers, as src/dynamics/brownian.ts makes them, number by number: r ← r + f dt + √(2 kT dt) ξ,
 * folded at the walls. What follows from the positions is counted on the way.
 * @param counting whether visits are added to the histogram
 */
export function moveWalkers(address: usize, steps: i32, counting: bool): void {
  const run = changetype<Run>(address);
  const walkers = <usize>run.walkers;
  for (let step = 0; step < steps; step++) {
    for (let from: usize = 0; from < walkers; from += BLOCK) {
      const count = min(BLOCK, walkers - from);
      const positions = <usize>run.positions + from * 2 * DOUBLE;
      fillNormals(<usize>run.generator, NOISE, 2 * count);
      fillForces(run, positions, count);
      move(run, positions, count);
      if (run.wells > 1) followWells(run, positions, <usize>run.well + from * DOUBLE, count);
      if (counting) countVisits(run, positions, count);
    }
  }
}

@inline
function fillForces(run: Run, positions: usize, count: usize): void {
  const parameters = <usize>run.parameters;
  switch (<i32>run.force) {
    case 0:
      return lectureForces(parameters, positions, FORCES, count);
    case 1:
      return learnedForces(parameters, positions, FORCES, count, false);
    case 2:
      return learnedForces(parameters, positions, FORCES, count, true);
    case 3:
      return seriesForces(parameters, positions, FORCES, count, false);
    case 4:
      return seriesForces(parameters, positions, FORCES, count, true);
    default:
      return tableForces(parameters, positions, FORCES, count);
  }
}

function move(run: Run, positions: usize, count: usize): void {
  const lower = f64x2(run.x0, run.y0);
  const upper = f64x2(run.x1, run.y1);
  const timeStep = f64x2.splat(run.timeStep);
  const amplitude = f64x2.splat(run.amplitude);
  for (let i: usize = 0; i < count * 16; i += 16) {
    // Rounded after each operation, never fused, as outside the module.
    const drift = f64x2.mul(v128.load(FORCES + i), timeStep);
    const kick = f64x2.mul(v128.load(NOISE + i), amplitude);
    const place = f64x2.add(f64x2.add(v128.load(positions + i), drift), kick);
    if (i64x2.all_true(v128.and(f64x2.ge(place, lower), f64x2.le(place, upper)))) v128.store(positions + i, place);
    else settle(run, positions + i, f64x2.extract_lane(place, 0), f64x2.extract_lane(place, 1));
  }
}

/** Brings a walker that left the box back into it. */
function settle(run: Run, position: usize, x: f64, y: f64): void {
  const hits = reflections(x, run.x0, run.x1) + reflections(y, run.y0, run.y1);
  if (hits <= MOST_REFLECTIONS) {
    store<f64>(position, fold(x, run.x0, run.x1));
    store<f64>(position, fold(y, run.y0, run.y1), DOUBLE);
    run.reflected += hits;
  } else {
    store<f64>(position, run.restartX);
    store<f64>(position, run.restartY, DOUBLE);
    run.restarted += 1;
  }
}

function reflections(value: f64, lower: f64, upper: f64): f64 {
  if (value >= lower && value <= upper) return 0;
  return abs<f64>(floor<f64>((value - lower) / (upper - lower)));
}

/** See src/dynamics/walls.ts. */
function fold(value: f64, lower: f64, upper: f64): f64 {
  if (value >= lower && value <= upper) return value;
  const width = upper - lower;
  const distance = remainder(abs<f64>(value - lower), 2 * width);
  const folded = lower + (distance <= width ? distance : 2 * width - distance);
  return min(upper, max(lower, folded));
}

/** What division leaves, exactly: each number subtracted is at least half of what it is subtracted from. */
function remainder(value: f64, divisor: f64): f64 {
  let part = divisor;
  while (2 * part <= value) part *= 2;
  for (; part >= divisor; part *= 0.5) if (value >= part) value -= part;
  return value;
}

/** See src/dynamics/wells.ts: cores never touch, so that a walker is in one at most. */
function followWells(run: Run, positions: usize, well: usize, count: usize): void {
  const squaredRadius = f64x2.splat(run.squaredRadius);
  let changes = i64x2.splat(0);
  for (let i: usize = 0; i < count * DOUBLE; i += 16) {
    const first = v128.load(positions + 2 * i);
    const second = v128.load(positions + 2 * i, 16);
    const x = v128.shuffle<f64>(first, second, 0, 2);
    const y = v128.shuffle<f64>(first, second, 1, 3);
    const before = v128.load(well + i);
    let after = before;
    let centre = <usize>run.centres;
    for (let k: f64 = 0; k < run.wells; k++, centre += 16) {
      const dx = f64x2.sub(x, v128.load64_splat(centre));
      const dy = f64x2.sub(y, v128.load64_splat(centre, DOUBLE));
      const inside = f64x2.le(f64x2.add(f64x2.mul(dx, dx), f64x2.mul(dy, dy)), squaredRadius);
      after = v128.bitselect(f64x2.splat(k), after, inside);
    }
    v128.store(well + i, after);
    changes = i64x2.sub(changes, f64x2.ne(before, after));
  }
  run.transitions += <f64>(i64x2.extract_lane(changes, 0) + i64x2.extract_lane(changes, 1));
}

/** See src/dynamics/histogram.ts. */
function countVisits(run: Run, positions: usize, count: usize): void {
  const bins = <i32>run.bins;
  const histogram = <usize>run.histogram;
  const lower = f64x2(run.x0, run.y0);
  const scale = f64x2(run.bins / (run.x1 - run.x0), run.bins / (run.y1 - run.y0));
  const last = i32x4.splat(bins - 1);
  for (let i: usize = 0; i < count * 16; i += 16) {
    const place = f64x2.mul(f64x2.sub(v128.load(positions + i), lower), scale);
    const cell = i32x4.min_s(i32x4.trunc_sat_f64x2_s_zero(place), last);
    const visits = histogram + (<usize>(i32x4.extract_lane(cell, 1) * bins + i32x4.extract_lane(cell, 0))) * DOUBLE;
    store<f64>(visits, load<f64>(visits) + 1);
  }
}
