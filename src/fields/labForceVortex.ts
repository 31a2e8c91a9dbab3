import { lecture } from "../potentials/lecture.ts";
import { combine, ZERO, ZERO_FIELD } from "./combine.ts";
import { gaussianProfile, vortexAt } from "./radial.ts";
import type { SplitField, VectorFieldDefinition } from "./types.ts";

/** Speed of the vortex at its fastest, beside a force whose rms over the window is 2.3. */
const STRENGTH = 2;

/**
 * The force of the lab's potential without its corrugation, stirred by a vortex that no energy can explain.
 *
 *     f = −∇V + 2 (−y, x)/a e^{½ − r²/2a²},   V = (x−4)(x−2)(x+2)(x+3)/50 + y²/20,   a = 1.5
 *
 * All of −∇V is taken to be the curl-free part. As a polynomial it contains harmonic fields (so does every force that does not end
 * in the window), and a split learnt from samples may put a share of those into the other part.
 */
export const labForceVortex = {
  id: "labForceVortex",
  label: "Lab’s force and a vortex",
  summary: "The force of the lab’s smooth potential, and a vortex between its wells.",
  formula: String.raw`f = -\nabla V + \frac{2}{a}\begin{pmatrix}-y\\x\end{pmatrix} e^{\frac12 - |r|^2/2a^2}, \quad a = 1.5`,
  source:
    "V after J. Wang et al., ACS Cent. Sci. 5, 755 (2019), doi:10.1021/acscentsci.8b00913, without its corrugation",
  split:
    "The lab’s force is the curl-free part, the vortex the divergence-free one; the force contains harmonic fields that could as well go to the other.",
  create: () => {
    const force = lecture.create({ c: 0 }).smoothForce;
    const lab: SplitField = {
      value: force,
      curl: ZERO,
      divergence: (x) => -(12 * x * x - 6 * x - 32) / 50 - 1 / 10,
      parts: { curlFree: force, divergenceFree: ZERO_FIELD, harmonic: ZERO_FIELD },
    };
    return combine(1, lab, STRENGTH, vortexAt(0, 0, gaussianProfile(1.5)));
  },
} as const satisfies VectorFieldDefinition;
