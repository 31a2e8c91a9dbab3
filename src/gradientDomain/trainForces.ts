import { medianDistance, ownSquaredDistances } from "../featureRegression/squaredDistances.ts";
import { findScalarKernel } from "../kernels/registry.ts";
import type { ScalarKernel } from "../kernels/types.ts";
import { choleskySteps } from "../linalg/cholesky.ts";
import { type MatrixRoom, takeRoom } from "../linalg/room.ts";
import { runWithPauses, type Steps } from "../linalg/steps.ts";
import type { CholeskyFactorisation } from "../linalg/types.ts";
import { Problem } from "../problem.ts";
import { sentence } from "../sentence.ts";
import { fillConservingGram } from "./conservingGram.ts";
import { describeAll, listedOrder } from "./descriptor.ts";
import { createForceModel } from "./forceModel.ts";
import type { ForceModelId, ForceSamples, TrainedForces } from "./types.ts";

/** How one model is trained. */
export interface ForceSettings {
  readonly id: ForceModelId;
  /** A radial profile of the registry. */
  readonly profile: string;
  /** σ in units of the median distance between training geometries, in what the model sees. */
  readonly lengthScale: number;
  /** λ in units of the mean of K's diagonal. */
  readonly ridge: number;
  /** [P×n]; read by the energy-conserving model alone. */
  readonly permutations: Int32Array;
}

/** A model with what is left of its training. */
export interface FittedForces {
  readonly trained: TrainedForces;
  /** Of K + λI, λ included [rows×rows]. */
  readonly factorisation: CholeskyFactorisation;
  /** The kernel's likeliest factor: yᵀ(K + λI)⁻¹y over the number of forces' free components, (eV/Å)² over K's unit. */
  readonly amplitude: number;
}

/** Awaited between stretches of work, told the part done, 0 … 1; throws to stop. */
export type Pause = (fraction: number) => Promise<void>;

/** How much of the work filling K is; factorising it is the rest. */
const FILLING = 0.3;

/**
 * Trains one model: (K + λI) α = F, where K has a row for each geometry (component-wise) or for each force component of each
 * (energy-conserving).
 * @throws Problem "input" where all geometries are the same, or for a σ out of range; whatever `pause` throws
 * @throws Problem "linear-algebra" where K + λI is not positive definite to working precision
 */
export async function trainForces(samples: ForceSamples, settings: ForceSettings, pause: Pause): Promise<FittedForces> {
  const { numbers, positions, forces } = samples;
  const { id, profile, ridge } = settings;
  const atoms = numbers.length;
  const seen = seenBy(id, positions, atoms);
  const count = positions.length / (3 * atoms);
  const unit = await runWithPauses(lengthUnit(seen, count), () => pause(0));
  const kernel = findScalarKernel(profile).create(settings.lengthScale * unit);
  const conserving = id === "conserving";
  const permutations = conserving ? settings.permutations : listedOrder(atoms);
  const size = conserving ? positions.length : count;
  const weights = forces.slice();
  const filling = (room: MatrixRoom): Steps<number> =>
    conserving
      ? fillConservingGram(kernel, describeAll(positions, permutations, atoms), permutations, room.entries())
      : fillScalarGram(kernel, seen, count, room.entries());
  const room = takeRoom(size);
  try {
    const scale = await runWithPauses(filling(room), (fraction) => pause(FILLING * fraction));
    const entries = room.entries();
    for (let row = 0; row < size; row++) entries[row * (size + 1)] += ridge * scale;
    const factorisation = await runWithPauses(choleskySteps(room, weights, weights.length / size), (fraction) =>
      pause(FILLING + (1 - FILLING) * fraction),
    );
    if (factorisation === null || !weights.every(Number.isFinite)) throw notPositiveDefinite(ridge);
    const trained: TrainedForces = {
      ...{ id, numbers: numbers.slice(), profile, lengthScale: kernel.lengthScale },
      ...{ positions: positions.slice(), weights, permutations: permutations.slice(), offset: 0 },
    };
    const offset = conserving ? await runWithPauses(energyConstant(trained, samples), () => pause(1)) : 0;
    const free = conserving ? count * Math.max(1, 3 * atoms - 6) : weights.length;
    const fitted = weights.reduce((sum, weight, k) => sum + weight * forces[k], 0);
    return { trained: { ...trained, offset }, factorisation, amplitude: fitted / free };
  } finally {
    room.free();
  }
}

/** What a model sees of geometries: their coordinates [N×3n], or their inverse distances [N×D]. */
export function seenBy(id: ForceModelId, positions: Float64Array, atoms: number): Float64Array {
  return id === "cartesian" ? positions : describeAll(positions, listedOrder(atoms), atoms).values;
}

/**
 * The median distance between geometries in what the model sees.
 * @param seen [N×d]
 * @throws Problem "input" where they are all the same
 */
function* lengthUnit(seen: Float64Array, count: number): Steps<number> {
  const median = medianDistance(yield* ownSquaredDistances(seen, seen.length / count));
  if (median > 0) return median;
  throw new Problem(
    "input",
    sentence`All geometries to be learnt from are the same to this model: give at least two that differ.`,
    "count",
  );
}

/** Rows between two pauses cost about this many multiplications. */
const STRETCH = 1e7;

function* fillScalarGram(kernel: ScalarKernel, seen: Float64Array, count: number, out: Float64Array): Steps<number> {
  const dimension = seen.length / count;
  const squares = new Float64Array(count);
  const values = new Float64Array(count);
  let operations = 0;
  for (let i = 0; i < count; i++) {
    for (let j = 0; j <= i; j++) {
      let s = 0;
      for (let k = 0; k < dimension; k++) s += (seen[i * dimension + k] - seen[j * dimension + k]) ** 2;
      squares[j] = s;
    }
    kernel.values(squares, values);
    out.set(values.subarray(0, i + 1), i * count);
    operations += (i + 1) * dimension;
    if (operations < STRETCH) continue;
    operations = 0;
    yield (i / count) ** 2;
  }
  return 1;
}

/** c = ⟨E − E_model⟩ over the training set, which makes the squares of the energies' errors least there; 0 where none are known. */
function* energyConstant(trained: TrainedForces, { positions, energies }: ForceSamples): Steps<number> {
  if (energies === null) return 0;
  const { evaluate } = createForceModel(trained);
  const width = positions.length / energies.length;
  const forces = new Float64Array(width);
  let sum = 0;
  for (const [i, energy] of energies.entries()) {
    sum += energy - evaluate(positions.subarray(i * width, (i + 1) * width), forces);
    if (i % 10 === 9) yield 1;
  }
  return sum / energies.length;
}

function notPositiveDefinite(ridge: number): Problem {
  return new Problem(
    "linear-algebra",
    sentence`K + λI is not positive definite to working precision at λ = ${ridge} of K’s mean: raise the ridge λ, or take a shorter length scale σ.`,
    "ridge",
  );
}
