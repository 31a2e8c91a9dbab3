import type { Box, ForceField } from "../geometry.ts";
import { Problem } from "../problem.ts";
import { sentence } from "../sentence.ts";
import { gaussLegendre } from "./gaussLegendre.ts";
import { stationaryDistribution } from "./stationaryDistribution.ts";

/** The stationary state of overdamped motion in a force field. */
export interface StationarySolution {
  /** Cell probabilities [bins×bins], row-major with y as the row. */
  readonly density: Float64Array;
  /** Probability current at cell centres, per unit length and time [bins×bins]. */
  readonly currentX: Float64Array;
  readonly currentY: Float64Array;
  /** Entropy production rate Σ J ln(w_ij p_i / w_ji p_j) over the edges, k_B per unit time; ≥ 0. */
  readonly entropyProduction: number;
}

/** Nodes of the work along an edge: five still resolve the lecture's corrugation between cells 1/6 apart. */
const RULE = gaussLegendre(5);
/** The largest |work| / kT along one edge: much beyond, the uphill rate would underflow and cut the grid in two. */
const STEEPEST = 300;

/** Two neighbouring cells, the left and the right or the lower and the upper. */
interface Edge {
  readonly from: number;
  readonly to: number;
  /** W/kT from centre to centre. */
  readonly work: number;
  /** Rates of going there and back. */
  readonly forward: number;
  readonly backward: number;
}

/** The Bernoulli function u / (eᵘ − 1). */
function bernoulli(u: number): number {
  return Math.abs(u) < 1e-10 ? 1 - u / 2 : u / Math.expm1(u);
}

/**
 * Solves the stationary Fokker–Planck equation ∇·(f p − kT ∇p) = 0 (mobility 1) between reflecting walls, for any force.
 *
 * Finite volumes with Scharfetter–Gummel rates between neighbouring cells a distance h apart,
 * w_ij = (kT/h²) B(−W_ij/kT), B(u) = u/(eᵘ − 1), where W_ij = ∫ f·dr from centre to centre. Then w_ij/w_ji = e^{W_ij/kT}:
 * a force that is −∇E gives exactly e^{−E/kT} at the centres, no current, and no entropy production but for rounding and
 * the quadrature of W. The stationary state comes from a banded elimination, `stationaryDistribution`; entropy production
 * is Schnakenberg's.
 *
 * Sources: D. L. Scharfetter & H. K. Gummel, IEEE Trans. Electron Devices 16, 64 (1969), doi:10.1109/T-ED.1969.16566;
 * J. Schnakenberg, Rev. Mod. Phys. 48, 571 (1976), doi:10.1103/RevModPhys.48.571
 * @param bins cells an axis, 2 … 200
 * @param kT > 0
 * @param checkpoint called every few milliseconds; may throw to give up
 * @throws Problem "input" for bins or kT out of range, or a force that is not finite
 */
export async function solveFokkerPlanck(
  force: ForceField,
  box: Box,
  bins: number,
  kT: number,
  checkpoint: () => Promise<void> = () => Promise.resolve(),
): Promise<StationarySolution> {
  if (!Number.isInteger(bins) || bins < 2 || bins > 200) {
    throw new Problem("input", sentence`The grid needs 2 to 200 cells an axis, not ${bins}.`, "bins");
  }
  if (!(kT > 0 && Number.isFinite(kT))) {
    throw new Problem("input", sentence`The temperature kT must be a positive number, not ${kT}.`, "kT");
  }
  const { right, up } = await measureEdges(force, box, bins, kT, checkpoint);

  // Row-major cells: a neighbour is at most one row, that is, `bins` cells, away.
  const stride = 2 * bins + 1;
  const rates = new Float64Array(bins * bins * stride);
  for (const { from, to, forward, backward } of [...right, ...up]) {
    rates[from * stride + bins + to - from] = forward;
    rates[to * stride + bins + from - to] = backward;
  }
  const density = await stationaryDistribution({ size: bins * bins, bandwidth: bins, rates }, checkpoint);

  const x = cellCurrents(right, density, (box.y1 - box.y0) / bins);
  const y = cellCurrents(up, density, (box.x1 - box.x0) / bins);
  return { density, currentX: x.current, currentY: y.current, entropyProduction: x.entropy + y.entropy };
}

async function measureEdges(
  force: ForceField,
  box: Box,
  bins: number,
  kT: number,
  checkpoint: () => Promise<void>,
): Promise<{ right: Edge[]; up: Edge[] }> {
  const width = (box.x1 - box.x0) / bins;
  const height = (box.y1 - box.y0) / bins;
  const right: Edge[] = [];
  const up: Edge[] = [];
  const f = new Float64Array(2);

  function edge(from: number, to: number, dx: number, dy: number): Edge {
    const x = box.x0 + ((from % bins) + 0.5) * width;
    const y = box.y0 + (Math.floor(from / bins) + 0.5) * height;
    let work = 0;
    for (let i = 0; i < RULE.nodes.length; i++) {
      force(x + dx * RULE.nodes[i], y + dy * RULE.nodes[i], f, 0);
      work += (RULE.weights[i] * (f[0] * dx + f[1] * dy)) / kT;
    }
    if (!Number.isFinite(work)) {
      throw new Problem("input", sentence`The force near (${x.toFixed(2)}, ${y.toFixed(2)}) is not finite.`, "force");
    }
    work = Math.min(STEEPEST, Math.max(-STEEPEST, work));
    const rate = kT / (dx * dx + dy * dy);
    return { from, to, work, forward: rate * bernoulli(-work), backward: rate * bernoulli(work) };
  }

  for (let row = 0; row < bins; row++) {
    for (let column = 0; column < bins; column++) {
      const cell = row * bins + column;
      if (column < bins - 1) right.push(edge(cell, cell + 1, width, 0));
      if (row < bins - 1) up.push(edge(cell, cell + bins, 0, height));
    }
    await checkpoint();
  }
  return { right, up };
}

/** The currents through one family of faces, averaged to cell centres, and the entropy they produce. */
function cellCurrents(edges: readonly Edge[], density: Float64Array, faceLength: number) {
  const current = new Float64Array(density.length);
  let entropy = 0;
  for (const { from, to, work, forward, backward } of edges) {
    const flux = forward * density[from] - backward * density[to];
    // A cell's current is the mean of its two faces'; walls let nothing through.
    current[from] += flux / (2 * faceLength);
    current[to] += flux / (2 * faceLength);
    if (density[from] > 0 && density[to] > 0) {
      // Flux and affinity have one sign but for rounding, where the product is nothing.
      entropy += Math.max(0, flux * (work + Math.log(density[from]) - Math.log(density[to])));
    }
  }
  return { current, entropy };
}
