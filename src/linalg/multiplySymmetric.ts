/** Writes A x into `out` for a symmetric A, row-major [n×n], of which only the lower triangle is read. */
export function multiplySymmetric(a: Float64Array, n: number, x: Float64Array, out: Float64Array): void {
  out.fill(0);
  for (let i = 0; i < n; i++) {
    const row = i * n;
    const xi = x[i];
    let sum = a[row + i] * xi;
    for (let j = 0; j < i; j++) {
      sum += a[row + j] * x[j];
      out[j] += a[row + j] * xi;
    }
    out[i] += sum;
  }
}
