import { findScalarKernel } from "../kernels/registry.ts";
import type { Steps } from "../linalg/steps.ts";
import { addPullBack, describe, describeAll, emptyDescriptions, listedOrder } from "./descriptor.ts";
import type { FittedForces } from "./trainForces.ts";

/** Standard deviations of an energy less its mean over the training geometries. */
export interface EnergyDeviations {
  /** eV [frames]. */
  readonly deviation: Float64Array;
  /** As a share of what it was before training, 0 … 1 [frames]. */
  readonly share: Float64Array;
}

/** Positions Å [frames×3n] → deviations there. */
export type EnergyDeviation = (positions: Float64Array) => Steps<EnergyDeviations>;

/** Frames that are solved for together: with 9,000 force components, 14 MB. */
const FRAMES = 200;
/** Covariances between two pauses, times inverse distances: some 20 ms of them. */
const PULLED = 1e6;

/**
 * What an energy-conserving model expects of its own energy's error, in units of its likeliest amplitude a:
 *
 *     var ē(R) = a² [C(R, R) − (2/N) Σᵢ C(R, Rᵢ) + (1/N²) Σᵢⱼ C(Rᵢ, Rⱼ) − cᵀ (K + λI)⁻¹ c],   ē(R) = E(R) − (1/N) Σᵢ E(Rᵢ),
 *     C = Cov(E, E) = ⟨φ⟩_π,   c = Cov(ē(R), F₁ … F_N)
 *
 * so that the energy's constant, which forces cannot know, drops out.
 * Source: Rasmussen & Williams (2006), eq. 2.26, doi:10.7551/mitpress/3206.001.0001.
 */
export function createEnergyDeviation({ trained, factorisation, amplitude }: FittedForces): EnergyDeviation {
  const { numbers, positions, permutations } = trained;
  const kernel = findScalarKernel(trained.profile).create(trained.lengthScale);
  const atoms = numbers.length;
  const width = 3 * atoms;
  const [count, orders] = [positions.length / width, permutations.length / atoms];
  const known = describeAll(positions, permutations, atoms);
  const { pairs, values } = known;
  const listed = listedOrder(atoms);
  const here = emptyDescriptions(1, atoms);
  const slope = new Float64Array(pairs);
  const every = Math.max(1, Math.round(PULLED / (count * orders * pairs)));

  /** Adds factor · Cov(E(x), F) to `out` [3nN]; returns Σⱼ C(x, xⱼ). */
  const addCovariances = (x: Float64Array, from: number, factor: number, out: Float64Array): number => {
    let sum = 0;
    for (let row = 0; row < count * orders; row++) {
      let s = 0;
      for (let p = 0; p < pairs; p++) {
        slope[p] = x[from + p] - values[row * pairs + p];
        s += slope[p] * slope[p];
      }
      const scale = (2 * factor * kernel.first(s)) / orders;
      for (let p = 0; p < pairs; p++) slope[p] *= scale;
      sum += kernel.value(s) / orders;
      addPullBack(known, row, slope, 0, permutations, atoms * (row % orders), out, width * Math.floor(row / orders));
    }
    return sum;
  };
  /** C(x, x). */
  const own = (place: Float64Array): number => {
    const all = describeAll(place, permutations, atoms).values;
    let sum = 0;
    for (let k = 0; k < orders; k++) {
      let s = 0;
      for (let p = 0; p < pairs; p++) s += (all[p] - all[k * pairs + p]) ** 2;
      sum += kernel.value(s) / orders;
    }
    return sum;
  };

  /** What does not depend on R, found at the first call: minus the mean's covariances with the forces, and its variance. */
  let mean: { readonly covariance: Float64Array; readonly variance: number } | null = null;
  const findMean = function* () {
    const covariance = new Float64Array(count * width);
    let sum = 0;
    for (let i = 0; i < count; i++) {
      sum += addCovariances(values, i * orders * pairs, -1 / count, covariance);
      if (i % every === every - 1) yield 0;
    }
    return { covariance, variance: sum / count ** 2 };
  };

  return function* (frames) {
    mean ??= yield* findMean();
    const total = frames.length / width;
    const deviation = new Float64Array(total);
    const share = new Float64Array(total);
    for (let first = 0; first < total; first += FRAMES) {
      const some = Math.min(FRAMES, total - first);
      // One column a frame: all are solved for in one pass over the factor.
      const columns = new Float64Array(factorisation.size * some);
      const prior = new Float64Array(some);
      for (let k = 0; k < some; k++) {
        const place = frames.subarray((first + k) * width, (first + k + 1) * width);
        const c = mean.covariance.slice();
        describe(place, 0, listed, 0, here, 0);
        prior[k] = own(place) - (2 / count) * addCovariances(here.values, 0, 1, c) + mean.variance;
        for (let row = 0; row < c.length; row++) columns[row * some + k] = c[row];
        if (k % every === every - 1) yield (first + 0.5 * k) / total;
      }
      for (const part of factorisation.halfSolveSteps(columns, some)) yield (first + (0.5 + 0.5 * part) * some) / total;
      const explained = new Float64Array(some);
      for (let at = 0; at < columns.length; at++) explained[at % some] += columns[at] ** 2;
      for (let k = 0; k < some; k++) {
        const left = Math.max(0, prior[k] - explained[k]);
        deviation[first + k] = Math.sqrt(amplitude * left);
        share[first + k] = prior[k] > 0 ? Math.sqrt(left / prior[k]) : 0;
      }
    }
    return { deviation, share };
  };
}
