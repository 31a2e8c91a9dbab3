import type { ScalarKernelDefinition } from "../kernels/types.ts";
import type { MatrixKernelDefinition } from "../matrixKernels/types.ts";
import type { RadialKernel } from "../simd/radialKernel.ts";

/**
 * The kernel as the SIMD module's loops take it, or null where they have none for it: then the generic loops serve.
 * @param dimension m; the loops are for m = 2
 */
export function radialKernel(
  matrixKernel: MatrixKernelDefinition,
  profile: ScalarKernelDefinition,
  lengthScale: number,
  dimension: number,
): RadialKernel | null {
  if (profile.fastPath === null || matrixKernel.fastPath === null || dimension !== 2) return null;
  const rate = profile.fastPath.rate / lengthScale ** 2;
  const { straight, along } = matrixKernel.fastPath(profile.fastPath);
  return { squared: profile.fastPath.squared, rate, straight, along: along * rate };
}
