import { learnedForce } from "../dynamics/learnedForce.ts";
import { createWalkers } from "../dynamics/walkers.ts";
import { coreRadius, nearestWell } from "../dynamics/wells.ts";
import { contains, type ForceField } from "../geometry.ts";
import type { Well } from "../potentials/types.ts";
import { Problem } from "../problem.ts";
import { createGenerator, streamSeed } from "../random/xoshiro128.ts";
import { sentence } from "../sentence.ts";
import type { SimdForce, WalkersState } from "../simd/brownian.ts";
import { type ExperimentContext, pausing } from "./context.ts";
import type { LabParameters, LandscapeParameters, SourceId } from "./lab.ts";
import { labPotential } from "./labPotential.ts";
import type { Source } from "./session.ts";
import { type ForceError, tabulatedForce } from "./tabulatedForce.ts";

/** All that a Brownian run is, so that it can be stopped, kept, and continued with the same numbers anywhere. */
export interface BrownianState extends WalkersState {
  readonly source: SourceId;
  readonly steps: number;
}

/** What every source's walkers have in common. */
export interface RunSettings {
  readonly lab: LabParameters;
  readonly walkers: number;
  readonly timeStep: number;
  readonly seed: number;
  /** Cells an axis of the histogram. */
  readonly bins: number;
  /** Steps that are run before the histogram starts counting. */
  readonly equilibration: number;
  /** Whether a model that has an energy is moved by a bicubic table of it: an approximation, for long runs. */
  readonly tabulate: boolean;
  /** States to continue from; null starts anew. */
  readonly states: readonly BrownianState[] | null;
}

/** One source's walkers while they move. */
export interface BrownianRun {
  readonly source: SourceId;
  /** Where a table moves them: its force's error. */
  readonly forceError: ForceError | null;
  readonly advance: (steps: number) => void;
  readonly state: () => BrownianState;
  /** Gives their memory back; they must not be moved any more. */
  readonly free: () => void;
}

/**
 * Walkers on one source's force, from the start or from where an earlier call left them.
 * @throws Problem "input" for a time step out of range, or a state that does not fit the request
 */
export async function createRun(
  id: SourceId,
  source: Source,
  request: RunSettings,
  wells: readonly Well[],
  context: ExperimentContext,
): Promise<BrownianRun> {
  const { lab, bins, timeStep, equilibration } = request;
  const { box, kT } = lab.landscape;
  const { force, simdForce, forceError } = await movedBy(source, request, context);
  const restart = startOf(lab.landscape, wells);
  const settings = { box, kT, timeStep, restart, bins, wells, coreRadius: coreRadius(wells) };
  const start = request.states?.find((state) => state.source === id) ?? firstState(id, request, restart, wells);
  checkSize(start, request);
  const walkers = createWalkers(settings, force, simdForce, start);
  let { steps } = start;

  return {
    source: id,
    forceError,
    advance: (count) => {
      const uncounted = Math.min(count, Math.max(0, equilibration - steps));
      walkers.advance(uncounted, false);
      walkers.advance(count - uncounted, true);
      steps += count;
    },
    state: () => ({ source: id, steps, ...walkers.state() }),
    free: walkers.free,
  };
}

interface MovingForce {
  readonly force: ForceField;
  readonly simdForce: SimdForce | null;
  readonly forceError: ForceError | null;
}

/** The force that moves a source's walkers: its own, or that of its energy's table. */
async function movedBy(
  { force, model }: Source,
  { lab, tabulate }: RunSettings,
  context: ExperimentContext,
): Promise<MovingForce> {
  if (model === null) {
    const { potential } = labPotential(lab.landscape);
    return { force, simdForce: potential.simdForce ?? null, forceError: null };
  }
  const tabulated =
    tabulate &&
    (await tabulatedForce(model, lab.landscape.box, pausing(context, sentence`tabulating the learnt energy`)));
  if (!tabulated) return { force, simdForce: learnedForce(model, lab.landscape.box), forceError: null };
  const { table, error } = tabulated;
  return { force: table.force, simdForce: table.simdForce, forceError: error };
}

/** The first well that the window shows; failing that, its centre. */
function startOf({ box }: LandscapeParameters, wells: readonly Well[]): readonly [number, number] {
  const well = wells.find(({ x, y }) => contains(box, x, y));
  return well ? [well.x, well.y] : [(box.x0 + box.x1) / 2, (box.y0 + box.y1) / 2];
}

function firstState(
  source: SourceId,
  { walkers, bins, seed }: RunSettings,
  start: readonly [number, number],
  wells: readonly Well[],
): BrownianState {
  return {
    source,
    positions: Float64Array.from({ length: 2 * walkers }, (_, i) => start[i % 2]),
    generator: createGenerator(streamSeed(seed, "walkers")).save(),
    steps: 0,
    histogram: new Float64Array(bins * bins),
    well: new Int32Array(walkers).fill(nearestWell(wells, start[0], start[1])),
    transitions: 0,
    reflected: 0,
    restarted: 0,
  };
}

function checkSize({ positions, well, histogram }: BrownianState, { walkers, bins }: RunSettings): void {
  if (positions.length === 2 * walkers && well.length === walkers && histogram.length === bins * bins) return;
  throw new Problem(
    "input",
    sentence`The run to be continued has other walkers or cells than asked for: start anew.`,
    "states",
  );
}
