/**
 * Log marginal likelihood at the best amplitude of the kernel, in nats: the largest of ln p(y | s²) with Cov(y) = s² (K + λI),
 * which has its maximum at s² = yᵀα/n,
 *
 *     max ln p = ln p(y | s² = 1) + ½ yᵀα − (n/2) [1 + ln(yᵀα/n)],   n = 2N
 *
 * λ is then the noise variance in units of the kernel's. Kernels that share their prior variance out differently are compared fairly
 * only so: at a fixed amplitude, one that is too large for the data favours whatever kernel narrows the prior.
 *
 * @param logMarginalLikelihood ln p(y | s² = 1)
 * @param dataFit yᵀα = yᵀ(K + λI)⁻¹y > 0
 * @param count n, the number of components of y
 * Source: K. V. Mardia & R. J. Marshall, Biometrika 71, 135 (1984), doi:10.1093/biomet/71.1.135 (the profile likelihood).
 */
export function profileLikelihood(logMarginalLikelihood: number, dataFit: number, count: number): number {
  return logMarginalLikelihood + 0.5 * dataFit - 0.5 * count * (1 + Math.log(dataFit / count));
}
