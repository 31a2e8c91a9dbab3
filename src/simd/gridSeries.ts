import type { GridPrediction, SeparableModel } from "./gridPrediction.ts";
import type { Region } from "./heap.ts";
import type { SimdModule } from "./module.ts";
import { evenLength, writeComponents } from "./radialKernel.ts";
import { powersFor } from "./seriesPowers.ts";

/** Beyond these, powers and factorials come near the end of the range of numbers. */
const MOST_POWERS = 120;
/** One with the samples' weights, two by the nodes' coordinates. */
const DERIVATIVES = 3;
/** Its products are many and small, and each has its own costs besides multiplications. */
const WORTH_IT = 0.6;
/** An entry of a table takes about as long as this many multiplications of a matrix product. */
const TABLE_ENTRY = 12;

/**
 * How many powers p a series needs, e^{−(u−v)²/2} = Σ_{m<p} φ_m(u) φ_m(v) with φ_m(u) = uᵐ e^{−u²/2}/√m!, to be exact to rounding for
 * the force's derivatives too, between these samples and these nodes; null where it would take too many.
 *
 * Each derivative, of which there are three at most, lowers a power by one and multiplies by its root.
 */
export function seriesPowers(
  { lengthScale, values }: SeparableModel,
  q0: Float64Array,
  q1: Float64Array,
): number | null {
  let mean = 0;
  for (const [component, nodes] of [q0, q1].entries()) {
    const centre = centreOf(nodes);
    const reach = nodes.reduce((most, q) => Math.max(most, Math.abs(q - centre)), 0);
    let farthest = 0;
    for (let j = component; j < values.length; j += 2) farthest = Math.max(farthest, Math.abs(values[j] - centre));
    mean = Math.max(mean, (reach * farthest) / lengthScale ** 2);
  }
  const powers = powersFor(mean, MOST_POWERS);
  return powers === null ? null : powers + DERIVATIVES;
}

/** Whether a series of so many powers costs less than the products of `predictOnGrid`. */
export function isSeriesCheaper(
  powers: number,
  { values, conservesEnergy }: SeparableModel,
  nx: number,
  ny: number,
  withSlopes: boolean,
): boolean {
  const count = values.length / 2;
  const maps = conservesEnergy ? (withSlopes ? 6 : 3) : withSlopes ? 6 : 2;
  const sums = maps * nx * ny * count * (conservesEnergy ? 2 : 1);
  const tables = TABLE_ENTRY * powers * (4 * count + 3 * (nx + ny));
  return tables + powers * (2 * powers * count + maps * nx * (powers + ny)) < WORTH_IT * sums;
}

/**
 * `predictOnGrid` by a series: since φ_m(u) φ_m(v) separates nodes from samples, all samples first become one matrix of
 * coefficients, and the maps are products with it, however many samples there were. With u and v, of nodes and samples, q less the
 * grid's centre over σ,
 *
 *     F_a(u) = Σ_nm φ_n(u₁) C^a_nm φ_m(u₀),   C^a_nm = Σⱼ w_a φ_n(v₁) φ_m(v₀).
 *
 * That is the force of independent components; with an energy, E = σ (∂F₀/∂u₀ + ∂F₁/∂u₁) and f = −∇E. Since
 * φ_m′ = √m φ_{m−1} − √(m+1) φ_{m+1}, a derivative is a step on the coefficients.
 *
 * Source: L. Greengard & J. Strain, SIAM J. Sci. Stat. Comput. 12, 79 (1991), doi:10.1137/0912004.
 * @param powers p, from `seriesPowers`
 * @throws Problem "input" where there is not memory enough
 */
export function* predictBySeries(
  { call, heap }: SimdModule,
  { lengthScale: sigma, values, weights, conservesEnergy, scales }: SeparableModel,
  powers: number,
  q0: Float64Array,
  q1: Float64Array,
  withSlopes: boolean,
): Generator<number, GridPrediction, void> {
  const [nx, ny, count] = [q0.length, q1.length, evenLength(values.length / 2)];
  const regions = heap.allocateAll([
    ...[4 * count, 2 * powers * count, powers * count, powers * powers],
    ...[nx * powers, ny * powers, nx * powers, nx * ny, call.multiplyWorkspace()],
  ]);
  const [samples, tables, weighed, coefficients, alongX, alongY, middle, product, workspace] = regions;
  /** C [rows×columns] ← factor A Bᵀ, A [rows×depth], B [columns×depth]. */
  const multiply = (c: Region, a: number, b: number, rows: number, columns: number, depth: number, factor = 1) => {
    c.doubles().fill(0, 0, rows * columns);
    const [to, left, right] = [[c.address, columns] as const, [a, depth] as const, [b, depth] as const];
    call.multiplyByTransposed(...to, ...left, ...right, rows, columns, depth, factor, workspace.address);
  };
  try {
    writeNodes(q0, sigma, powers, alongX.doubles());
    writeNodes(q1, sigma, powers, alongY.doubles());
    writeComponents(values, 2, "last", samples.doubles(), 0);
    writeComponents(weights, 2, "zero", samples.doubles(), 2 * count);
    for (const [component, nodes] of [q0, q1].entries()) {
      const v = samples.doubles().subarray(component * count, (component + 1) * count);
      const first = tables.doubles().subarray(component * powers * count);
      const centre = centreOf(nodes);
      for (let j = 0; j < count; j++) {
        v[j] = (v[j] - centre) / sigma;
        first[j] = Math.exp(-0.5 * v[j] * v[j]);
      }
      // Row m is vᵐ e^{−v²/2}; the roots of the factorials come with the coefficients.
      const address = samples.address + 8 * component * count;
      const row = (m: number) => tables.address + 8 * (component * powers + m) * count;
      for (let m = 1; m < powers; m++) call.weighRows(row(m - 1), count, address, 1, count, row(m), count);
    }
    const moments = (a: 0 | 1): Float64Array => {
      const ofY = tables.address + 8 * powers * count;
      call.weighRows(ofY, count, samples.address + 8 * (2 + a) * count, powers, count, weighed.address, count);
      multiply(coefficients, weighed.address, tables.address, powers, powers, count);
      return overRoots(coefficients.doubles(), powers);
    };
    const map = (c: Float64Array, factor: number): Float64Array => {
      coefficients.doubles().set(c);
      multiply(middle, alongX.address, coefficients.address, nx, powers, powers);
      multiply(product, alongY.address, middle.address, ny, nx, powers, factor);
      return product.doubles().slice();
    };
    const [f0, f1] = [moments(0), moments(1)];
    yield 0.5;
    const byX = (c: Float64Array) => derivative(c, powers, 1);
    const byY = (c: Float64Array) => derivative(c, powers, powers);
    const [dx, dy] = scales.map((scale) => scale / sigma);
    if (!conservesEnergy) {
      const [forceX, forceY] = [map(f0, 1), map(f1, 1)];
      if (!withSlopes) return { forceX, forceY, energy: null, slopes: null };
      const slopes = { xx: map(byX(f0), dx), xy: map(byY(f0), dy), yx: map(byX(f1), dx), yy: map(byY(f1), dy) };
      return { forceX, forceY, energy: null, slopes };
    }
    const [by0, by1] = [byX(f0), byY(f1)];
    const e = by0.map((value, i) => value + by1[i]);
    const [ex, ey] = [byX(e), byY(e)];
    const energy = map(e, sigma);
    const [forceX, forceY] = [map(ex, -sigma * dx), map(ey, -sigma * dy)];
    if (!withSlopes) return { forceX, forceY, energy, slopes: null };
    const xy = map(byY(ex), -sigma * dx * dy);
    const slopes = { xx: map(byX(ex), -sigma * dx * dx), xy, yx: xy, yy: map(byY(ey), -sigma * dy * dy) };
    return { forceX, forceY, energy, slopes };
  } finally {
    for (const region of regions) region.free();
  }
}

/** The middle of an axis: powers are of distances from there. */
function centreOf(nodes: Float64Array): number {
  return (nodes[0] + nodes[nodes.length - 1]) / 2;
}

/** φ_m(u) of nodes, [nodes×powers]. */
function writeNodes(q: Float64Array, sigma: number, powers: number, table: Float64Array): void {
  const centre = centreOf(q);
  const roots = Float64Array.from({ length: powers }, (_, m) => Math.sqrt(m));
  for (let i = 0; i < q.length; i++) {
    const u = (q[i] - centre) / sigma;
    const row = i * powers;
    table[row] = Math.exp(-0.5 * u * u);
    for (let m = 1; m < powers; m++) table[row + m] = (table[row + m - 1] * u) / roots[m];
  }
}

/** c_nm / √(n! m!). */
function overRoots(c: Float64Array, powers: number): Float64Array {
  const scale = new Float64Array(powers).fill(1);
  for (let m = 1; m < powers; m++) scale[m] = scale[m - 1] / Math.sqrt(m);
  const out = new Float64Array(c.length);
  for (let n = 0, i = 0; n < powers; n++) for (let m = 0; m < powers; m++, i++) out[i] = c[i] * scale[n] * scale[m];
  return out;
}

/**
 * The coefficients of a derivative: c′_m = √(m+1) c_{m+1} − √m c_{m−1}, m being the column (stride 1) or the row (stride powers).
 * What would go to the power beyond the last is as small as what the series leaves out.
 */
function derivative(c: Float64Array, powers: number, stride: number): Float64Array {
  const out = new Float64Array(c.length);
  const across = stride === 1 ? powers : 1;
  for (let m = 0; m < powers; m++) {
    const [below, above] = [Math.sqrt(m), Math.sqrt(m + 1)];
    for (let k = 0, i = m * stride; k < powers; k++, i += across) {
      out[i] = (m + 1 < powers ? above * c[i + stride] : 0) - (m > 0 ? below * c[i - stride] : 0);
    }
  }
  return out;
}
