/** A continuous-time Markov chain whose states i, j exchange only where |i − j| ≤ bandwidth. */
export interface BandedRates {
  readonly size: number;
  readonly bandwidth: number;
  /** Rate from i to j at `i·(2·bandwidth + 1) + bandwidth + j − i`; ≥ 0. Overwritten by the elimination. */
  readonly rates: Float64Array;
}

/** States eliminated or filled in between two checkpoints. */
const STATES_A_CHECKPOINT = 120;
/** Where an unnormalised probability has grown past this, all are scaled down by it. */
const RESCALE = 2 ** 500;

/**
 * The stationary distribution of an irreducible banded Markov chain, by Grassmann–Taksar–Heyman elimination.
 *
 * States are eliminated one by one, the rates of paths through each being added to those of the rest; no two numbers
 * are ever subtracted, so each probability is right to about n ε relative to itself, even where barriers make it 1e-100.
 * The cost is n·bandwidth². Source: W. K. Grassmann, M. I. Taksar, D. P. Heyman, Oper. Res. 33, 1107 (1985),
 * doi:10.1287/opre.33.5.1107
 * @returns [size], sums to 1
 */
export async function stationaryDistribution(
  { size, bandwidth, rates }: BandedRates,
  checkpoint: () => Promise<void> = () => Promise.resolve(),
): Promise<Float64Array> {
  const stride = 2 * bandwidth;
  /** rates[at(i, j)] is the rate from i to j; one row further is one stride less one column more. */
  const at = (i: number, j: number) => i * (stride + 1) + bandwidth + j - i;

  for (let k = size - 1; k > 0; k--) {
    const first = Math.max(0, k - bandwidth);
    let leaving = 0;
    for (let j = first; j < k; j++) leaving += rates[at(k, j)];
    // From k the chain goes to j with probability rate(k, j) / leaving, by whichever way it came.
    for (let i = first; i < k; i++) {
      const share = rates[at(i, k)] / leaving;
      rates[at(i, k)] = share;
      if (share === 0) continue;
      const row = at(i, first);
      const through = at(k, first);
      for (let j = 0; j < k - first; j++) rates[row + j] += share * rates[through + j];
    }
    if (k % STATES_A_CHECKPOINT === 0) await checkpoint();
  }

  const p = new Float64Array(size);
  p[0] = 1;
  for (let k = 1; k < size; k++) {
    let sum = 0;
    for (let i = Math.max(0, k - bandwidth); i < k; i++) sum += p[i] * rates[at(i, k)];
    p[k] = sum;
    if (sum > RESCALE) for (let i = 0; i <= k; i++) p[i] /= RESCALE;
  }
  const total = p.reduce((sum, value) => sum + value, 0);
  return p.map((value) => value / total);
}
