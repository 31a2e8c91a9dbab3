import type { Box } from "../geometry.ts";
import type { GeneratorState } from "../random/generator.ts";
import { zigguratTable } from "../random/ziggurat.ts";
import type { SimdModule } from "./module.ts";

/** A force that the module computes itself, and the numbers it needs for that. */
export interface SimdForce {
  readonly kind: keyof typeof FORCE_KINDS;
  /** Potentials: their parameters. Models: see dynamics/learnedForce.ts. "table": see dynamics/bicubicTable.ts. */
  readonly numbers: Float64Array;
}

/** As the module numbers them (assembly/brownian.ts). */
const FORCE_KINDS = {
  lecture: 0,
  independent: 1,
  energyConserving: 2,
  independentSeries: 3,
  energyConservingSeries: 4,
  table: 5,
} as const;

/** What walkers move with, and what is counted of them. */
export interface WalkersSettings {
  /** Its edges are reflecting walls. */
  readonly box: Box;
  readonly kT: number;
  readonly timeStep: number;
  /** Where a walker whose motion has become non-finite starts again. */
  readonly restart: readonly [number, number];
  /** Cells an axis of the histogram. */
  readonly bins: number;
  readonly wells: readonly { readonly x: number; readonly y: number }[];
  /** Radius round a minimum that counts as being truly in its well; cores must not touch. */
  readonly coreRadius: number;
}

/** Brownian walkers at one moment: all that their run is, so that it can be continued with the same numbers anywhere. */
export interface WalkersState {
  /** [W×2]. */
  readonly positions: Float64Array;
  readonly generator: GeneratorState;
  /** Visits of cells [bins×bins], row-major with y as the row, since the start of counting. */
  readonly histogram: Float64Array;
  /** Which well each walker was last in [W]. */
  readonly well: Int32Array;
  /** Changes of well. */
  readonly transitions: number;
  /** Reflections at the walls. */
  readonly reflected: number;
  /** Walkers that went non-finite and were restarted. */
  readonly restarted: number;
}

/** Brownian walkers on one force, on the move. */
export interface Walkers {
  /** Moves every walker by that many time steps; with `counting`, each step's places are added to the histogram. */
  readonly advance: (steps: number, counting: boolean) => void;
  readonly state: () => WalkersState;
  /** Gives their memory back. */
  readonly free: () => void;
}

/** Arguments beyond this are no longer reduced exactly (assembly/trigonometry.ts). */
const LARGEST_COSINE_ARGUMENT = 1e6;

/** Whether the module's force is good all over the box. */
export function reaches({ kind }: SimdForce, { x0, x1, y0, y1 }: Box): boolean {
  if (kind !== "lecture") return true;
  const across = Math.max(Math.abs(x0), Math.abs(x1)) + 5;
  const along = Math.max(Math.abs(y0), Math.abs(y1)) + 6;
  return 3 * across * along < LARGEST_COSINE_ARGUMENT;
}

/**
 * Walkers that move inside the module, many steps a call: r ← r + f dt + √(2 kT dt) ξ, folded at the walls, with the
 * generator's own deviates, so that on the same force they are where src/dynamics puts them.
 *
 * @param start copied, and left as it is
 * @throws Problem "input" where the module's memory has no room for them
 */
export function createSimdWalkers(
  { call, heap }: SimdModule,
  { box, kT, timeStep, restart, bins, wells, coreRadius }: WalkersSettings,
  force: SimdForce,
  start: WalkersState,
): Walkers {
  const walkers = start.well.length;
  new Float64Array(call.memory.buffer, call.zigguratTable(), zigguratTable.length).set(zigguratTable);

  // Each part at an even place, and walkers to make up the last four: the module takes several at a time.
  const lengths = { run: 22, generator: 2, centres: 2 * wells.length, positions: 2 * walkers + 6, well: walkers + 1 };
  const at = offsets({ ...lengths, histogram: start.histogram.length, force: force.numbers.length });
  const region = heap.allocate(at.end);
  const address = (part: number) => region.address + 8 * part;

  const doubles = region.doubles();
  doubles.set([box.x0, box.x1, box.y0, box.y1, timeStep, Math.sqrt(2 * kT * timeStep), ...restart], at.run);
  doubles.set([walkers, address(at.positions), address(at.generator)], at.run + 8);
  doubles.set([FORCE_KINDS[force.kind], address(at.force)], at.run + 11);
  doubles.set([wells.length, address(at.centres), coreRadius ** 2, address(at.well)], at.run + 13);
  doubles.set([bins, address(at.histogram), start.reflected, start.restarted, start.transitions], at.run + 17);
  doubles.set(
    wells.flatMap(({ x, y }) => [x, y]),
    at.centres,
  );
  doubles.set(start.positions, at.positions);
  // These are nowhere, so that they are in no well's core.
  doubles.fill(Number.NaN, at.positions + 2 * walkers, at.positions + 2 * walkers + 6);
  doubles.set([...start.well, 0], at.well);
  doubles.set(start.histogram, at.histogram);
  doubles.set(force.numbers, at.force);
  const words = () => new Uint32Array(call.memory.buffer, address(at.generator), 4);
  words().set(start.generator.words);

  return {
    advance: (steps, counting) => call.moveWalkers(region.address, steps, counting ? 1 : 0),
    state: () => {
      const now = region.doubles();
      const part = (from: number, length: number) => now.slice(from, from + length);
      const [reflected, restarted, transitions] = part(at.run + 19, 3);
      const [w0, w1, w2, w3] = words();
      return {
        positions: part(at.positions, 2 * walkers),
        generator: { words: [w0, w1, w2, w3] },
        histogram: part(at.histogram, start.histogram.length),
        well: Int32Array.from(part(at.well, walkers)),
        transitions,
        reflected,
        restarted,
      };
    },
    free: region.free,
  };
}

/** Where each part begins, in doubles, one after the other at even places; `end` is where they end. */
function offsets<Part extends string>(lengths: Readonly<Record<Part, number>>): Record<Part | "end", number> {
  const places: Partial<Record<Part | "end", number>> = {};
  let end = 0;
  for (const part in lengths) {
    places[part] = end;
    end += lengths[part] + (lengths[part] % 2);
  }
  return { ...places, end } as Record<Part | "end", number>;
}
