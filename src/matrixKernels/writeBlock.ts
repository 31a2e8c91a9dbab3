/**
 * Writes a block of the form K = a JᵀJ′ + b (Jᵀd)(J′ᵀd)ᵀ, row-major [2×2], into `out[offset …]`.
 * @param straight a
 * @param along b
 * @param d q(r) − q(r′) [m]
 * @param jacobian J, row-major [m×2]; likewise J′
 */
export function writeBlock(
  straight: number,
  along: number,
  d: Float64Array,
  jacobian: Float64Array,
  jacobianPrime: Float64Array,
  dimension: number,
  out: Float64Array,
  offset: number,
): void {
  for (let a = 0; a < 2; a++) {
    for (let b = 0; b < 2; b++) {
      let jj = 0;
      let jd = 0;
      let dj = 0;
      for (let i = 0; i < dimension; i++) {
        jj += jacobian[2 * i + a] * jacobianPrime[2 * i + b];
        jd += jacobian[2 * i + a] * d[i];
        dj += jacobianPrime[2 * i + b] * d[i];
      }
      out[offset + 2 * a + b] = straight * jj + along * jd * dj;
    }
  }
}
