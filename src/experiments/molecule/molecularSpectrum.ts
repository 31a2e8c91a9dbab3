import { harmonicFrequencies } from "../../gradientDomain/harmonic.ts";
import { WAVE_NUMBER } from "../../gradientDomain/units.ts";
import { lineWidth, type VelocitySpectrum, velocitySpectrum } from "../../gradientDomain/velocitySpectrum.ts";
import { runWithPauses, type Steps } from "../../linalg/steps.ts";
import type { ProblemReport } from "../../problem.ts";
import { sentence } from "../../sentence.ts";
import { requirePositive, requireWhole } from "../checks.ts";
import { type ExperimentContext, pausing, stretchOf } from "../context.ts";
import { createRun, firstState, type Run } from "./molecularRun.ts";
import { fieldOf, moleculeOfField } from "./molecularSamples.ts";
import type {
  MolecularSpectrumRequest,
  MolecularSpectrumResult,
  VibrationalSpectrum,
} from "./molecularSpectrumResult.ts";
import { motionSetting, motionSources } from "./motionSources.ts";

/** The most steps of one trajectory, and the most trajectories. */
const MOST_STEPS = 200_000;
const MOST_REPEATS = 20;
/** Velocities are kept so often that the highest frequency wanted has this many frames a period, or every step. */
const FRAMES_A_PERIOD = 3;
/** Steps between two pauses: some 10 ms with a small model. */
const STRETCH = 20;

/**
 * Vibrational spectra for truth and models: constant-energy trajectories from the same thermal starts (the seed's and those after it),
 * and the harmonic frequencies at each one's own minimum. A model whose molecule flies apart says so.
 * @throws Problem "input", "cancelled"
 */
export async function molecularSpectrum(
  request: MolecularSpectrumRequest,
  context: ExperimentContext,
): Promise<MolecularSpectrumResult> {
  const { field, models, start, timeStep, duration, repeats, highest } = request;
  requirePositive(timeStep, 5, sentence`The time step in fs`, "timeStep");
  requirePositive(duration, MOST_STEPS * timeStep, sentence`The duration in fs`, "duration");
  requireWhole(repeats, 1, MOST_REPEATS, sentence`The number of trajectories`, "repeats");
  requirePositive(highest, WAVE_NUMBER / (2 * timeStep), sentence`The highest frequency in cm⁻¹`, "highest");
  const sources = motionSources(field, models).filter(({ id }) => request.sources?.includes(id) ?? true);
  const { every, frames } = spectrumFrames(request);
  const spectra: VibrationalSpectrum[] = [];
  let frequencies: Float64Array = new Float64Array(0);
  for (const [index, source] of sources.entries()) {
    const part = (from: number, to: number) =>
      stretchOf(context, (index + from) / sources.length, (index + to) / sources.length);
    const intensities: VelocitySpectrum[] = [];
    let problem: ProblemReport | null = null;
    let harmonic: Float64Array = new Float64Array(0);
    for (let repeat = 0; repeat < repeats && problem === null; repeat++) {
      const own = part((0.9 * repeat) / repeats, (0.9 * (repeat + 1)) / repeats);
      const begun = { ...start, seed: start.seed + repeat };
      const setting = await motionSetting(field, models, begun, own);
      const run = createRun(source, firstState(source.id, setting, begun), { setting, timeStep, bath: null });
      const velocities = await runWithPauses(
        recordVelocities(run, frames, every),
        pausing(own, sentence`recording the molecule’s vibrations`),
      );
      ({ problem } = run.state());
      const steps = velocitySpectrum(velocities, setting.masses, every * timeStep, highest);
      intensities.push(await runWithPauses(steps, () => context.checkpoint()));
      frequencies = intensities[0].frequencies;
      if (repeat > 0) continue;
      const from = field === null ? setting.start : moleculeOfField(fieldOf(field)).reference;
      harmonic = await runWithPauses(
        harmonicFrequencies(source.force, from, setting.masses),
        pausing(part(0.9, 1), sentence`finding harmonic frequencies`),
      );
    }
    const intensity = problem === null ? averaged(intensities) : frequencies.map(() => Number.NaN);
    spectra.push({ source: source.id, intensity, harmonic, problem });
  }
  return { frequencies: frequencies.slice(), resolution: lineWidth(frames * every * timeStep), spectra };
}

/** How many steps lie between two frames of a trajectory, and how many frames it has. */
export function spectrumFrames({ timeStep, duration, highest }: MolecularSpectrumRequest): {
  readonly every: number;
  readonly frames: number;
} {
  const every = Math.max(1, Math.floor(WAVE_NUMBER / (FRAMES_A_PERIOD * highest * timeStep)));
  return { every, frames: Math.max(8, Math.floor(duration / (every * timeStep))) };
}

/** The velocities of every so manieth step [frames×3n]; zero once the motion has ended. */
function* recordVelocities(run: Run, frames: number, every: number): Steps<Float64Array> {
  const width = run.state().velocities.length;
  const velocities = new Float64Array(frames * width);
  for (let frame = 0; frame < frames && !run.ended(); frame++) {
    velocities.set(run.state().velocities, frame * width);
    for (let step = 0; step < every; step++) run.advance();
    if (frame % Math.ceil(STRETCH / every) === 0) yield frame / frames;
  }
  return velocities;
}

/** The mean of several, scaled to area 1. */
function averaged(spectra: readonly VelocitySpectrum[]): Float64Array {
  const [{ frequencies }] = spectra;
  const sum = frequencies.map((_, k) => spectra.reduce((total, { power }) => total + power[k], 0));
  const area = sum.reduce((total, power) => total + power, 0) * (frequencies[1] - frequencies[0]);
  return sum.map((power) => power / area);
}
