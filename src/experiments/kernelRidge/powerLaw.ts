/** y = prefactor · x^exponent. */
export interface PowerLaw {
  readonly exponent: number;
  readonly prefactor: number;
}

/**
 * The power law through positive values by least squares in their logarithms; null of fewer than two different x.
 * @param x [M], positive
 * @param y [M], positive; where it is not a finite number above zero, the pair is left out
 */
export function fitPowerLaw(x: Float64Array, y: Float64Array): PowerLaw | null {
  const pairs = Array.from(x, (value, i) => [Math.log(value), Math.log(y[i])]).filter((pair) =>
    pair.every(Number.isFinite),
  );
  const mean = (of: number) => pairs.reduce((sum, pair) => sum + pair[of], 0) / pairs.length;
  const [meanX, meanY] = [mean(0), mean(1)];
  let [xx, xy] = [0, 0];
  for (const [a, b] of pairs) {
    xx += (a - meanX) ** 2;
    xy += (a - meanX) * (b - meanY);
  }
  if (!(xx > 0)) return null;
  const exponent = xy / xx;
  return { exponent, prefactor: Math.exp(meanY - exponent * meanX) };
}
