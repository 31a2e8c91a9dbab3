import { gaussian as profile } from "../kernels/gaussian.ts";
import { fromProfile } from "./fromProfile.ts";
import type { LineKernelDefinition } from "./types.ts";

/**
 * The Gaussian kernel, k(x, y) = exp(−(x − y)² / 2σ²): functions smooth to all orders.
 *
 * Source: Rasmussen & Williams, Gaussian Processes for Machine Learning (2006), eq. 4.9, doi:10.7551/mitpress/3206.001.0001.
 */
export const gaussian = {
  id: "gaussian",
  label: "Gaussian",
  formula: String.raw`k(r,r') = \exp\!\left(-\frac{(r-r')^2}{2\sigma^2}\right)`,
  source: profile.source,
  smoothness: profile.smoothness,
  stationary: true,
  create: (lengthScale) => fromProfile(profile.create(lengthScale)),
} as const satisfies LineKernelDefinition;
