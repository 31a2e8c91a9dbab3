/** @param {readonly number[]} values at least one */
export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/**
 * p of the best fit t = c Nᵖ: the slope of log t over log N, by least squares.
 * @param {readonly { size: number, seconds: number }[]} points at least two sizes
 */
export function growthExponent(points) {
  const logs = points.map(({ size, seconds }) => ({ x: Math.log(size), y: Math.log(seconds) }));
  const meanX = logs.reduce((sum, { x }) => sum + x, 0) / logs.length;
  const meanY = logs.reduce((sum, { y }) => sum + y, 0) / logs.length;
  const covariance = logs.reduce((sum, { x, y }) => sum + (x - meanX) * (y - meanY), 0);
  return covariance / logs.reduce((sum, { x }) => sum + (x - meanX) ** 2, 0);
}

/**
 * Whether two ways of doing a work came to the same numbers.
 * @param {readonly number[]} a
 * @param {readonly number[]} b
 * @param {number | readonly number[]} tolerance relative to the larger of the two; for all, or one for each
 */
export function agree(a, b, tolerance) {
  const allowed = (/** @type {number} */ i) => (typeof tolerance === "number" ? tolerance : tolerance[i]);
  return (
    a.length === b.length &&
    a.every((value, i) => Math.abs(value - b[i]) <= allowed(i) * Math.max(Math.abs(value), Math.abs(b[i])))
  );
}
