import { exponential } from "../kernels/exponential.ts";
import { requireLengthScale } from "../kernels/types.ts";
import type { FeatureKernelDefinition } from "./types.ts";

/**
 * The Laplacian (exponential, Matérn ½) kernel, φ(s) = e^{−√s/σ}: what it learns is continuous, and has kinks at the samples.
 *
 * Source: Rasmussen & Williams, Gaussian Processes for Machine Learning (2006), eq. 4.18, doi:10.7551/mitpress/3206.001.0001.
 */
export const laplacian = {
  id: "laplacian",
  label: "Laplacian",
  formula: String.raw`k(x,x') = \exp\!\left(-\frac{|x-x'|}{\sigma}\right)`,
  source: "doi:10.7551/mitpress/3206.001.0001, eq. 4.18",
  create: (lengthScale) => {
    requireLengthScale(lengthScale);
    return {
      lengthScale,
      values: (s, value) => {
        for (let j = 0; j < s.length; j++) value[j] = Math.sqrt(s[j]);
        exponential(-1 / lengthScale, value, value);
      },
      // At s = 0, where it diverges, it is only ever multiplied by x − x′ = 0.
      first: (s) => {
        const r = Math.sqrt(s);
        return r === 0 ? 0 : Math.exp(-r / lengthScale) / (-2 * lengthScale * r);
      },
    };
  },
} as const satisfies FeatureKernelDefinition;
