import { matern52 as profile } from "../kernels/matern52.ts";
import { fromProfile } from "./fromProfile.ts";
import type { LineKernelDefinition } from "./types.ts";

/**
 * The Matérn kernel with ν = 5/2: functions that can be differentiated twice.
 *
 *     k(x, y) = (1 + u + u²/3) e⁻ᵘ,   u = √5 |x − y| / σ
 *
 * Source: Rasmussen & Williams, Gaussian Processes for Machine Learning (2006), eq. 4.17, doi:10.7551/mitpress/3206.001.0001.
 */
export const matern52 = {
  id: "matern52",
  label: "Matérn 5/2",
  formula: String.raw`k(r,r') = \left(1 + u + \tfrac{1}{3}u^2\right)e^{-u},\quad u = \frac{\sqrt{5}\,|r-r'|}{\sigma}`,
  source: profile.source,
  smoothness: profile.smoothness,
  stationary: true,
  create: (lengthScale) => fromProfile(profile.create(lengthScale)),
} as const satisfies LineKernelDefinition;
