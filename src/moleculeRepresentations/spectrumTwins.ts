import { choleskyByMlMatrix } from "../linalg/choleskyByMlMatrix.ts";
import type { Steps } from "../linalg/steps.ts";
import { covalentRadiusOf } from "../molecules/elements.ts";
import { distance, type Molecule } from "../molecules/molecule.ts";
import { Problem } from "../problem.ts";
import type { Generator } from "../random/generator.ts";
import { sentence } from "../sentence.ts";
import { geometryDifference } from "./geometryDifference.ts";
import { spectrumJacobian, spectrumOf } from "./spectrum.ts";
import type { LengthUnit } from "./types.ts";

export interface TwinSettings {
  readonly unit: LengthUnit;
  /** Standard deviation of what each coordinate of the first geometry is moved by, Å; 0 leaves the molecule as it is. */
  readonly distortion: number;
  /** The same of the place from which the second is sought. */
  readonly displacement: number;
  /** The least `geometryDifference` of the two, Å. */
  readonly apart: number;
}

export const DEFAULT_TWIN_SETTINGS: TwinSettings = { unit: "bohr", distortion: 0.1, displacement: 0.25, apart: 0.1 };

/** Two geometries of the same atoms that one spectrum stands for. */
export interface SpectrumTwins {
  readonly first: Molecule;
  readonly second: Molecule;
  /** [n] each, by falling |value|. */
  readonly firstSpectrum: Float64Array;
  readonly secondSpectrum: Float64Array;
  /** max |Δλ|. */
  readonly spectrumDifference: number;
  /** Å. */
  readonly geometryDifference: number;
  /** max |Δλ| after each step of the search that succeeded, its start included. */
  readonly history: Float64Array;
  /** How many searches were begun. */
  readonly tries: number;
}

/** max |Δλ| at which two spectra count as equal. */
const EQUAL = 1e-10;
const MOST_TRIES = 60;
const MOST_STEPS = 80;
/** No coordinate moves farther in one step, Å. */
const LONGEST_STEP = 0.1;
/** Atoms keep this part of the sum of their covalent radii apart, so that what is found is a molecule. */
const CONTACT = 0.7;
const DAMPING = { start: 1e-3, least: 1e-14, most: 1e3 } as const;

/**
 * Seeks two geometries of one molecule with the same Coulomb spectrum. n eigenvalues, whose sum is fixed, say less than
 * the 3n − 6 coordinates they stand for, so there are whole families of them.
 *
 * From a random place, damped Gauss–Newton (Levenberg–Marquardt) takes the shortest step to the first geometry's spectrum:
 * δ = −Jᵀ (J Jᵀ + μI)⁻¹ (λ − λ₁), J = ∂λ/∂R.
 *
 * @param onStep told how far each step is from its end, as max |Δλ|
 * @throws Problem "input" where the molecule has fewer than three atoms, or 60 searches find nothing
 */
export function* findSpectrumTwins(
  molecule: Molecule,
  settings: TwinSettings,
  generator: Generator,
  onStep: (misfit: number) => void = () => {},
): Steps<SpectrumTwins> {
  const n = molecule.numbers.length;
  if (n < 3)
    throw new Problem(
      "input",
      sentence`Twins need at least three atoms: the spectrum of fewer says how far apart they are.`,
      "molecule",
    );
  const { unit } = settings;
  const slopes = new Float64Array(3 * n * n);

  for (let tries = 1; tries <= MOST_TRIES; tries++) {
    const first = shaken(molecule, settings.distortion, generator);
    const target = spectrumOf(first, unit);
    let second = shaken(molecule, settings.displacement, generator);
    let spectrum = spectrumOf(second, unit);
    let damping: number = DAMPING.start;
    const history = [largestDifference(spectrum, target)];
    for (let step = 0; step < MOST_STEPS && history[history.length - 1] > EQUAL; step++) {
      spectrumJacobian(second, unit, slopes, 0);
      const trial = shifted(second, shortestStep(slopes, n, spectrum, target, damping));
      const found = spectrumOf(trial, unit);
      if (squaredDifference(found, target) < squaredDifference(spectrum, target)) {
        [second, spectrum] = [trial, found];
        damping = Math.max(damping / 5, DAMPING.least);
        history.push(largestDifference(spectrum, target));
        onStep(history[history.length - 1]);
      } else {
        damping *= 4;
        if (damping > DAMPING.most) break;
      }
      yield (tries - 1 + step / MOST_STEPS) / MOST_TRIES;
    }
    const apart = geometryDifference(first, second);
    const equal = history[history.length - 1] <= EQUAL;
    if (!equal || apart < settings.apart || hasContact(first) || hasContact(second)) continue;
    return {
      first,
      second,
      firstSpectrum: target,
      secondSpectrum: spectrum,
      spectrumDifference: history[history.length - 1],
      geometryDifference: apart,
      history: Float64Array.from(history),
      tries,
    };
  }
  throw new Problem(
    "input",
    sentence`None of ${MOST_TRIES} searches found two geometries ${settings.apart} Å apart with the same spectrum; try another seed, or distort the first one more.`,
    "seed",
  );
}

/** −Jᵀ (J Jᵀ + μI)⁻¹ (λ − λ₁), made shorter where a coordinate would move too far [3n]. */
function shortestStep(
  slopes: Float64Array,
  n: number,
  spectrum: Float64Array,
  target: Float64Array,
  damping: number,
): Float64Array {
  const columns = 3 * n;
  const gram = new Float64Array(n * n);
  for (let a = 0; a < n; a++) {
    for (let b = 0; b <= a; b++) {
      let sum = a === b ? damping : 0;
      for (let k = 0; k < columns; k++) sum += slopes[a * columns + k] * slopes[b * columns + k];
      gram[a * n + b] = sum;
    }
  }
  const right = spectrum.map((value, k) => value - target[k]);
  if (choleskyByMlMatrix(gram, n, right, 1) === null) return new Float64Array(columns);
  const step = new Float64Array(columns);
  for (let a = 0; a < n; a++) for (let k = 0; k < columns; k++) step[k] -= slopes[a * columns + k] * right[a];
  const longest = Math.max(...step.map(Math.abs));
  return longest > LONGEST_STEP ? step.map((value) => (value * LONGEST_STEP) / longest) : step;
}

function shifted({ numbers, positions }: Molecule, step: Float64Array): Molecule {
  return { numbers, positions: positions.map((value, k) => value + step[k]) };
}

function shaken({ numbers, positions }: Molecule, by: number, { normal }: Generator): Molecule {
  return { numbers: numbers.slice(), positions: positions.map((value) => value + by * normal()) };
}

function largestDifference(a: Float64Array, b: Float64Array): number {
  return Math.max(...a.map((value, k) => Math.abs(value - b[k])));
}

function squaredDifference(a: Float64Array, b: Float64Array): number {
  return a.reduce((sum, value, k) => sum + (value - b[k]) ** 2, 0);
}

/** True where two atoms are nearer to each other than atoms of a molecule are. */
function hasContact(molecule: Molecule): boolean {
  const { numbers } = molecule;
  for (let i = 1; i < numbers.length; i++) {
    for (let j = 0; j < i; j++) {
      if (distance(molecule, i, j) < CONTACT * (covalentRadiusOf(numbers[i]) + covalentRadiusOf(numbers[j])))
        return true;
    }
  }
  return false;
}
