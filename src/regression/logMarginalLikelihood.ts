/**
 * Log marginal likelihood of the forces in nats, noise variance λ:
 *
 *     ln p(y) = −½ yᵀα − ½ ln det(K + λI) − (n/2) ln 2π,   n = 2N
 *
 * @param dataFit yᵀα = yᵀ(K + λI)⁻¹y
 * @param logDeterminant ln det of the full [2N×2N] matrix K + λI
 * @param count n, the number of force components
 * Source: Rasmussen & Williams (2006), eq. 2.30, doi:10.7551/mitpress/3206.001.0001.
 */
export function logMarginalLikelihood(dataFit: number, logDeterminant: number, count: number): number {
  return -0.5 * dataFit - 0.5 * logDeterminant - 0.5 * count * Math.log(2 * Math.PI);
}
