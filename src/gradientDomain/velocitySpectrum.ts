import type { Steps } from "../linalg/steps.ts";
import { fourierTransform } from "./fourier.ts";
import { WAVE_NUMBER } from "./units.ts";

/** A spectrum, to be added up from several trajectories. */
export interface VelocitySpectrum {
  /** cm⁻¹, even steps from 0 [frequencies]. */
  readonly frequencies: Float64Array;
  /** In any unit [frequencies]. */
  readonly power: Float64Array;
}

/** Half the height of a line is this many times 1/T apart through Hann's window. */
const HANN_WIDTH = 1.4406;

/** The width at half height that a line is seen with, in cm⁻¹, for a trajectory of T fs. */
export function lineWidth(duration: number): number {
  return (HANN_WIDTH * WAVE_NUMBER) / duration;
}

/**
 * The spectrum of the mass-weighted velocity autocorrelation of one trajectory, through Hann's window w:
 *
 *     S(ν) = Σ_c m_c |Σ_t w_t v_c(t) e^{−2πiνt}|²
 *
 * the transform of Σ_c m_c ⟨v_c(0) v_c(t)⟩ by the theorem of Wiener and Khinchin.
 * @param velocities Å/fs [frames×3n]
 * @param masses u [n]
 * @param interval between two frames, fs
 * @param highest of the frequencies wanted, cm⁻¹
 */
export function* velocitySpectrum(
  velocities: Float64Array,
  masses: Float64Array,
  interval: number,
  highest: number,
): Steps<VelocitySpectrum> {
  const width = 3 * masses.length;
  const frames = velocities.length / width;
  // Twice as long as the data, zeros behind: points lie closer than lines are wide.
  const size = 2 ** Math.ceil(Math.log2(2 * frames));
  const step = WAVE_NUMBER / (size * interval);
  const count = Math.min(size / 2, Math.floor(highest / step) + 1);
  const power = new Float64Array(count);
  const re = new Float64Array(size);
  const im = new Float64Array(size);
  const windowed = Float64Array.from({ length: frames }, (_, t) => Math.sin((Math.PI * (t + 0.5)) / frames) ** 2);
  for (let c = 0; c < width; c++) {
    re.fill(0);
    im.fill(0);
    for (let t = 0; t < frames; t++) re[t] = windowed[t] * velocities[t * width + c];
    fourierTransform(re, im);
    const mass = masses[Math.floor(c / 3)];
    for (let k = 0; k < count; k++) power[k] += mass * (re[k] ** 2 + im[k] ** 2);
    yield (c + 1) / width;
  }
  return { frequencies: Float64Array.from({ length: count }, (_, k) => k * step), power };
}
