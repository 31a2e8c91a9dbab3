/** Makes a matrix symmetric, in place: what lies above the diagonal becomes what lies below it [n×n, row-major]. */
export function mirrorLower(a: Float64Array, n: number): void {
  for (let i = 0; i < n; i++) for (let j = 0; j < i; j++) a[j * n + i] = a[i * n + j];
}
