/**
 * Overwrites a complex sequence by its discrete Fourier transform, X_k = Σ_j x_j e^{−2πi jk/n}.
 * @param re real parts [n], n a power of two
 * @param im imaginary parts [n]
 * Source: J. W. Cooley & J. W. Tukey, Math. Comput. 19, 297 (1965), doi:10.1090/S0025-5718-1965-0178586-1.
 */
export function fourierTransform(re: Float64Array, im: Float64Array): void {
  const n = re.length;
  if (n !== im.length || (n & (n - 1)) !== 0) throw new Error(`A transform's length must be a power of two, not ${n}.`);
  reverseBits(re, im);
  for (let size = 2; size <= n; size *= 2) {
    const half = size / 2;
    for (let k = 0; k < half; k++) {
      const angle = (-2 * Math.PI * k) / size;
      const [c, s] = [Math.cos(angle), Math.sin(angle)];
      for (let a = k; a < n; a += size) {
        const b = a + half;
        const x = c * re[b] - s * im[b];
        const y = s * re[b] + c * im[b];
        re[b] = re[a] - x;
        im[b] = im[a] - y;
        re[a] += x;
        im[a] += y;
      }
    }
  }
}

/** Puts what stands at each number at the number whose binary digits run the other way. */
function reverseBits(re: Float64Array, im: Float64Array): void {
  const n = re.length;
  for (let a = 1, b = 0; a < n; a++) {
    let bit = n >> 1;
    for (; (b & bit) !== 0; bit >>= 1) b ^= bit;
    b ^= bit;
    if (a >= b) continue;
    [re[a], re[b]] = [re[b], re[a]];
    [im[a], im[b]] = [im[b], im[a]];
  }
}
