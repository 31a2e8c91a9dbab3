import { combine } from "./combine.ts";
import { smoothedPointProfile, sourceAt, vortexAt } from "./radial.ts";
import type { VectorFieldDefinition } from "./types.ts";

/**
 * A Lamb–Oseen vortex and a source smoothed alike.
 *
 *     |f| = Γ (1 − e^{−ρ²/a²})/ρ,   a = 1.25, the source at (−1.5, −1), the vortex at (1.5, 1)
 *
 * Beyond its core each falls off only as 1/ρ, with neither curl nor divergence, and leaves the window. The parts are unique among
 * those that vanish at infinity, yet within the window a learnt split differs from them by a harmonic field that no sample can
 * correct: its errors are to be read up to harmonic fields.
 *
 * Source: H. Lamb, Hydrodynamics, 6th ed. (1932), § 334a.
 */
export const lambOseenSource = {
  id: "lambOseenSource",
  label: "Lamb–Oseen vortex and source",
  summary: "A viscous vortex and a source whose tails, as 1/ρ, reach beyond the window.",
  formula: String.raw`|f_{1,2}| = \frac{\Gamma}{\rho}\left(1 - e^{-\rho^2/a^2}\right), \quad \rho = |r - r_{1,2}|, \quad a = 1.25`,
  source: "H. Lamb, Hydrodynamics, 6th ed. (1932), § 334a",
  split:
    "The source is the curl-free part and the vortex the divergence-free one; their tails leave the window, and are harmonic outside the cores.",
  create: () => {
    const profile = smoothedPointProfile(1.25);
    return combine(1, sourceAt(-1.5, -1, profile), 1, vortexAt(1.5, 1, profile));
  },
} as const satisfies VectorFieldDefinition;
