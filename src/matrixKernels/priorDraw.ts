import type { ForceField } from "../geometry.ts";
import type { ScalarKernelDefinition } from "../kernels/types.ts";
import type { Steps } from "../linalg/steps.ts";
import { Problem } from "../problem.ts";
import type { Generator } from "../random/generator.ts";
import { sentence } from "../sentence.ts";
import { emptySlopes, type GridPrediction } from "../simd/gridPrediction.ts";
import type { MatrixKernelDefinition } from "./types.ts";

/** A random field f ~ GP(0, K), as smooth as the kernel makes it, and known everywhere. */
export interface PriorDraw {
  readonly force: ForceField;
  /** ∂f_a/∂r_b, row-major [2×2]: writes four numbers. */
  readonly forceJacobian: ForceField;
  /** The field, and where asked its Jacobian, on the tensor grid of two axes, much faster than point by point; no energy. */
  readonly mapOn: (x: Float64Array, y: Float64Array, withSlopes: boolean) => Steps<GridPrediction>;
}

/**
 * Draws a field of a matrix kernel for q = r, as a sum of M plane waves:
 *
 *     f(r) = Σ_m √(2γ/M) k̂_m (a_m cos k_m·r + b_m sin k_m·r) + √(2(1−γ)/M) k̂_m^⊥ (a′_m cos k_m·r + b′_m sin k_m·r)
 *
 * with normal a, b, a′, b′ and k drawn from the spectral density: k kᵀφ̂ for the curl-free kernel, (|k|²I − k kᵀ)φ̂ for the
 * divergence-free one. So every draw of the first is a gradient and every draw of the second a flow, wave by wave. The
 * covariance is exactly K for any M; the more waves, the more nearly normal the values are.
 *
 * The same generator gives both pure kernels the same waves and numbers: one draw is then the other turned by 90° at each point.
 *
 * @param waves M ≥ 1
 * @throws Problem "input" for a kernel that is no sum of a curl-free and a divergence-free one
 *
 * Source: A. Rahimi & B. Recht, NIPS 20 (2007), for a scalar kernel; Fuselier, Thesis, Texas A&M (2006), for the densities.
 */
export function drawPrior(
  definition: MatrixKernelDefinition,
  profile: ScalarKernelDefinition,
  lengthScale: number,
  waves: number,
  generator: Generator,
): PriorDraw {
  if (definition.split === null) {
    throw new Problem(
      "input",
      sentence`No field can be drawn from the kernel “${definition.label}”, which is no covariance.`,
      "matrixKernel",
    );
  }
  const split = definition.split(profile);
  // A wave: k_x, k_y, and the vectors before its cosine and its sine.
  const table = new Float64Array(6 * waves);
  for (let m = 0; m < waves; m++) {
    const k = split.profile.waveNumber(generator, 1) / lengthScale;
    const angle = 2 * Math.PI * generator.uniform();
    const [ux, uy] = [Math.cos(angle), Math.sin(angle)];
    const wave = table.subarray(6 * m, 6 * m + 6);
    wave.set([k * ux, k * uy]);
    const add = (share: number, x: number, y: number): void => {
      if (share === 0) return;
      const [a, b] = [generator.normal(), generator.normal()].map((z) => z * Math.sqrt((2 * share) / waves));
      wave[2] += a * x;
      wave[3] += a * y;
      wave[4] += b * x;
      wave[5] += b * y;
    };
    add(split.curlFreeShare, ux, uy);
    add(1 - split.curlFreeShare, -uy, ux);
  }
  return {
    mapOn: (x, y, withSlopes) => mapWaves(table, x, y, withSlopes),
    force: (x, y, out, offset) => {
      let [fx, fy] = [0, 0];
      for (let at = 0; at < table.length; at += 6) {
        const phase = table[at] * x + table[at + 1] * y;
        const [cosine, sine] = [Math.cos(phase), Math.sin(phase)];
        fx += table[at + 2] * cosine + table[at + 4] * sine;
        fy += table[at + 3] * cosine + table[at + 5] * sine;
      }
      out[offset] = fx;
      out[offset + 1] = fy;
    },
    forceJacobian: (x, y, out, offset) => {
      let [xx, xy, yx, yy] = [0, 0, 0, 0];
      for (let at = 0; at < table.length; at += 6) {
        const phase = table[at] * x + table[at + 1] * y;
        const [cosine, sine] = [Math.cos(phase), Math.sin(phase)];
        const ux = table[at + 4] * cosine - table[at + 2] * sine;
        const uy = table[at + 5] * cosine - table[at + 3] * sine;
        xx += ux * table[at];
        xy += ux * table[at + 1];
        yx += uy * table[at];
        yy += uy * table[at + 1];
      }
      out[offset] = xx;
      out[offset + 1] = xy;
      out[offset + 2] = yx;
      out[offset + 3] = yy;
    },
  };
}

/** Products of waves and points between two pauses: some 20 ms of them. */
const WORK = 2e6;

/** A wave is a sum of products of functions of x and y alone, cos(k_x x + k_y y) = cos cos − sin sin: no cosine is taken inside. */
function* mapWaves(table: Float64Array, x: Float64Array, y: Float64Array, withSlopes: boolean): Steps<GridPrediction> {
  const waves = table.length / 6;
  const nx = x.length;
  const map = () => new Float64Array(nx * y.length);
  const [forceX, forceY] = [map(), map()];
  const slopes = withSlopes ? emptySlopes(map, false) : null;
  const [cosines, sines] = [new Float64Array(waves * nx), new Float64Array(waves * nx)];
  for (let m = 0; m < waves; m++) {
    for (let i = 0; i < nx; i++) {
      cosines[m * nx + i] = Math.cos(table[6 * m] * x[i]);
      sines[m * nx + i] = Math.sin(table[6 * m] * x[i]);
    }
  }
  const rows = Math.max(1, Math.floor(WORK / (waves * nx)));
  for (let j = 0; j < y.length; j++) {
    for (let m = 0; m < waves; m++) {
      const kx = table[6 * m];
      const ky = table[6 * m + 1];
      const cosine = Math.cos(ky * y[j]);
      const sine = Math.sin(ky * y[j]);
      // The wave along this row: p cos k_x x + q sin k_x x, with the derivative q cos − p sin in its phase.
      const px = table[6 * m + 2] * cosine + table[6 * m + 4] * sine;
      const py = table[6 * m + 3] * cosine + table[6 * m + 5] * sine;
      const qx = table[6 * m + 4] * cosine - table[6 * m + 2] * sine;
      const qy = table[6 * m + 5] * cosine - table[6 * m + 3] * sine;
      for (let i = 0, at = j * nx, from = m * nx; i < nx; i++, at++, from++) {
        forceX[at] += px * cosines[from] + qx * sines[from];
        forceY[at] += py * cosines[from] + qy * sines[from];
        if (slopes === null) continue;
        const ux = qx * cosines[from] - px * sines[from];
        const uy = qy * cosines[from] - py * sines[from];
        slopes.xx[at] += ux * kx;
        slopes.xy[at] += ux * ky;
        slopes.yx[at] += uy * kx;
        slopes.yy[at] += uy * ky;
      }
    }
    if ((j + 1) % rows === 0) yield (j + 1) / y.length;
  }
  return { forceX, forceY, energy: null, slopes };
}
