import { runWithPauses } from "../linalg/steps.ts";
import { Problem } from "../problem.ts";
import { sentence } from "../sentence.ts";
import { predictForces, sampleCount, samplesAt } from "./samples.ts";
import { type ForceSettings, type Pause, trainForces } from "./trainForces.ts";
import type { ForceModelId, ForceSamples } from "./types.ts";

/** The σ that are tried, in units of the median distance. */
const TRIED_LENGTH_SCALES: readonly number[] = [0.5, 1, 2, 4, 8, 16];

/** The λ, in units of the mean of K's diagonal: an energy fits exact forces exactly, components of turning molecules do not. */
const TRIED_RIDGES: Readonly<Record<ForceModelId, readonly number[]>> = {
  cartesian: [1e-12, 1e-9, 1e-6, 1e-3],
  descriptor: [1e-12, 1e-9, 1e-6, 1e-3],
  conserving: [1e-12, 1e-9, 1e-6],
};

/** The pairs of σ and λ that a model is tried with. */
export function triedSettings(id: ForceModelId): readonly Pick<ForceSettings, "lengthScale" | "ridge">[] {
  return TRIED_LENGTH_SCALES.flatMap((lengthScale) => TRIED_RIDGES[id].map((ridge) => ({ lengthScale, ridge })));
}

/** Rows of a matrix, in these trials, at most. */
const MOST_ROWS = 1000;

/** How many geometries are learnt from, and tested with, when σ and λ are chosen. */
export function trialSizes({ id }: Pick<ForceSettings, "id">, count: number, atoms: number) {
  const most = Math.floor(MOST_ROWS / (id === "conserving" ? 3 * atoms : 1));
  const training = Math.max(2, Math.min(most, Math.floor((3 * count) / 4)));
  return { training, tested: Math.max(1, Math.min(50, count - training)) };
}

/**
 * The σ and λ of the least root-mean-square force error on a part of the training geometries that is held back: those after the first
 * three quarters; of equals the first tried.
 * @throws Problem "linear-algebra" where none of them can be trained; whatever `pause` throws
 */
export async function chooseSettings(
  samples: ForceSamples,
  settings: ForceSettings,
  pause: Pause,
): Promise<ForceSettings> {
  const sizes = trialSizes(settings, sampleCount(samples), samples.numbers.length);
  const rows = Array.from({ length: sampleCount(samples) }, (_, row) => row);
  const training = samplesAt(samples, rows.slice(0, sizes.training));
  const held = samplesAt(samples, rows.slice(-sizes.tested));
  const tries = triedSettings(settings.id);
  let best: { readonly settings: ForceSettings; readonly error: number } | null = null;
  for (const [index, tried] of tries.entries()) {
    const own: Pause = () => pause(index / tries.length);
    const trial = { ...settings, ...tried };
    try {
      const { trained } = await trainForces(training, trial, own);
      const { forces } = await runWithPauses(predictForces(trained, held.positions), own);
      const error = forces.reduce((sum, force, k) => sum + (force - held.forces[k]) ** 2, 0);
      if (best === null || error < best.error) best = { settings: trial, error };
    } catch (thrown) {
      if (!(thrown instanceof Problem && thrown.kind === "linear-algebra")) throw thrown;
    }
  }
  if (best !== null) return best.settings;
  throw new Problem(
    "linear-algebra",
    sentence`None of the length scales σ and ridges λ that were tried can be trained with: give them yourself.`,
    "ridge",
  );
}
