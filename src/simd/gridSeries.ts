import { createGridAxis, type GridAxis } from "./gridAxis.ts";
import type { GridPrediction, SeparableModel } from "./gridPrediction.ts";
import type { Region } from "./heap.ts";
import { FACTORS, type MehlerSeries, mehlerSeries } from "./mehler.ts";
import type { SimdExports, SimdModule } from "./module.ts";
import { evenLength, writeComponents } from "./radialKernel.ts";

/** Samples whose tables are in the memory, and so in the second-level cache, at once: even, and no power of two. */
const BLOCK = 120;

/** As many multiplications of a matrix product as an entry of the series' tables takes, one of `predictOnGrid`'s, and the end of a sum. */
const SERIES_ENTRY = 40;
const HERMITE_ENTRY = 60;
const SUM = 6;

/** A series for one grid. */
export interface GridSeries {
  /** As many on either axis. */
  readonly terms: number;
  readonly axes: readonly [SeriesAxis, SeriesAxis];
}

interface SeriesAxis extends GridAxis {
  readonly series: MehlerSeries;
}

/**
 * A series (mehler.ts) that is exact to rounding between these samples and these nodes, for what is derived from it too; null where it
 * would take too many terms.
 *
 * A derivative is made of the functions before and after, times √m, and so takes another term. A force with an energy is derived by the
 * samples' coordinates and by the nodes'; slopes once more.
 */
export function planSeries(
  model: SeparableModel,
  q0: Float64Array,
  q1: Float64Array,
  withSlopes: boolean,
): GridSeries | null {
  const [x, y] = [seriesAxis(model, 0, q0), seriesAxis(model, 1, q1)];
  if (x === null || y === null) return null;
  const derivatives = (model.conservesEnergy ? 2 : 0) + Number(withSlopes);
  return { terms: Math.max(x.series.terms, y.series.terms) + derivatives, axes: [x, y] };
}

function seriesAxis(
  { values, lengthScale }: SeparableModel,
  component: number,
  nodes: Float64Array,
): SeriesAxis | null {
  const axis = createGridAxis(nodes);
  let [node, sample] = [0, 0];
  for (const distance of axis.rows) node = Math.max(node, Math.abs(distance));
  for (let j = component; j < values.length; j += 2) sample = Math.max(sample, Math.abs(values[j] - axis.centre));
  const series = mehlerSeries(node / lengthScale, sample / lengthScale);
  return series && { ...axis, series };
}

/** Whether a series of so many terms costs less than the products of `predictOnGrid`. */
export function isSeriesCheaper(
  terms: number,
  { values, conservesEnergy }: SeparableModel,
  nx: number,
  ny: number,
  withSlopes: boolean,
): boolean {
  const count = values.length / 2;
  const maps = conservesEnergy ? (withSlopes ? 6 : 3) : withSlopes ? 6 : 2;
  const sums = maps * nx * ny * count * (conservesEnergy ? 2 : 1) + HERMITE_ENTRY * count * (nx + ny);
  const tables = SERIES_ENTRY * terms * (2 * count + nx + ny);
  const series = terms * (2 * terms * count + (maps * nx * (terms + ny)) / 2) + SUM * maps * nx * ny;
  return tables + series < sums;
}

/**
 * `predictOnGrid` by a series: since φ_m(u) φ_m(v) separates nodes from samples, all samples first become one matrix of
 * coefficients, and the maps are products with it, however many samples there were. With u and v, of nodes and samples, q less the
 * grid's centre over σ, independent components are
 *
 *     f_a(u) = Σ_nm φ_n(u₁) C_nm φ_m(u₀),   C_nm = Σⱼ w_a φ_n(v₁) φ_m(v₀),
 *
 * and an energy, E = −σ Σⱼ w·∇_v e^{−|u−v|²/2}, is −σ times such a sum, C_nm = Σⱼ [w₀ φ_n(v₁) φ_m′(v₀) + w₁ φ_n′(v₁) φ_m(v₀)]. For derivatives
 * by the nodes' coordinates, φ′ and φ″ take the place of φ(u).
 *
 * Source: L. Greengard & J. Strain, SIAM J. Sci. Stat. Comput. 12, 79 (1991), doi:10.1137/0912004, who take Taylor's series.
 * @param series from `planSeries`, with the same slopes
 * @throws Problem "input" where there is not memory enough
 */
export function* predictBySeries(
  { call, heap }: SimdModule,
  { lengthScale: sigma, values, weights, conservesEnergy, scales }: SeparableModel,
  { terms, axes }: GridSeries,
  withSlopes: boolean,
): Generator<number, GridPrediction, void> {
  const [nx, ny, count] = [axes[0].total, axes[1].total, evenLength(values.length / 2)];
  const block = Math.min(BLOCK, count);
  const orders = (conservesEnergy ? 2 : 1) + (withSlopes ? 1 : 0);
  const matrices = conservesEnergy ? 1 : 2;
  const regions = heap.allocateAll([
    ...[4 * count, block * terms, matrices * terms ** 2, matrices * orders * nx * terms, nx * ny],
    ...[call.multiplyWorkspace(), ...axes.flatMap((axis) => sideSizes(axis, terms, orders, block))],
  ]);
  const [samples, weighed, coefficients, middle, product, workspace, ...ofSides] = regions;
  try {
    writeComponents(values, 2, "last", samples.doubles(), 0);
    writeComponents(weights, 2, "zero", samples.doubles(), 2 * count);
    const [x, y] = axes.map((axis, component) =>
      createSide(call, axis, 1 / sigma, terms, orders, ofSides.slice(4 * component), workspace),
    );
    const matrix = (a: number) => coefficients.address + 8 * (conservesEnergy ? 0 : a) * terms ** 2;

    coefficients.doubles().fill(0);
    for (let from = 0; from < count; from += block) {
      const width = Math.min(block, count - from);
      const component = (c: number) => samples.address + 8 * (c * count + from);
      x.tabulate(component(0), width, conservesEnergy ? 2 : 1);
      y.tabulate(component(1), width, conservesEnergy ? 2 : 1);
      for (const a of [0, 1]) {
        // With an energy, each weight has the derivative by its own coordinate.
        const [ofX, ofY] = [x, y].map(({ ofSamples }, c) => ofSamples(conservesEnergy && a === c ? 1 : 0, width));
        call.weighRows(ofY, width, component(2 + a), terms, width, weighed.address, width);
        const [to, left, right] = [
          [matrix(a), terms] as const,
          [weighed.address, width] as const,
          [ofX, width] as const,
        ];
        call.multiplyByTransposed(...to, ...left, ...right, terms, terms, width, 1, workspace.address);
      }
    }
    yield 0.5;

    /** Sums over m: [nx×terms] for each derivative by x. */
    const summed = (a: number, k: number) => middle.address + 8 * (a * orders + k) * nx * terms;
    for (let a = 0; a < matrices; a++) {
      for (let k = 0; k < orders; k++) x.sum(k, matrix(a), terms, 1, summed(a, k));
    }
    /** The kth derivative by x and the lth by y. */
    const map = (a: number, k: number, l: number, factor: number): Float64Array => {
      y.sum(l, summed(a, k), nx, factor, product.address);
      return product.doubles().slice();
    };
    const [dx, dy] = scales.map((scale) => scale / sigma);
    if (!conservesEnergy) {
      const [forceX, forceY] = [map(0, 0, 0, 1), map(1, 0, 0, 1)];
      if (!withSlopes) return { forceX, forceY, energy: null, slopes: null };
      const slopes = { xx: map(0, 1, 0, dx), xy: map(0, 0, 1, dy), yx: map(1, 1, 0, dx), yy: map(1, 0, 1, dy) };
      return { forceX, forceY, energy: null, slopes };
    }
    const energy = map(0, 0, 0, -sigma);
    const [forceX, forceY] = [map(0, 1, 0, sigma * dx), map(0, 0, 1, sigma * dy)];
    if (!withSlopes) return { forceX, forceY, energy, slopes: null };
    const xy = map(0, 1, 1, sigma * dx * dy);
    const slopes = { xx: map(0, 2, 0, sigma * dx * dx), xy, yx: xy, yy: map(0, 0, 2, sigma * dy * dy) };
    return { forceX, forceY, energy, slopes };
  } finally {
    for (const region of regions) region.free();
  }
}

/** The functions of one axis, of its nodes and of a block of samples. */
interface Side {
  /** Makes the tables of φ, and with 2 `orders` of φ′, at samples [width]. */
  readonly tabulate: (samples: number, width: number, orders: number) => void;
  /** Where φ⁽ᵏ⁾ of the samples is then [terms×width]. */
  readonly ofSamples: (k: number, width: number) => number;
  /** out [nodes×columns] ← factor Σ_m φ_m⁽ᵏ⁾ b_m, b [columns×terms]. */
  readonly sum: (k: number, b: number, columns: number, factor: number, out: number) => void;
}

/** The regions that `createSide` takes. */
function sideSizes({ rows }: GridAxis, terms: number, orders: number, block: number): number[] {
  const nodes = evenLength(rows.length);
  return [FACTORS * (terms + 1), nodes, orders * nodes * terms, 2 * block * terms];
}

function createSide(
  call: SimdExports,
  { centre, total, rows, series: { t, factors } }: SeriesAxis,
  inverseSigma: number,
  terms: number,
  orders: number,
  [steps, nodes, ofNodes, ofSamples]: readonly Region[],
  workspace: Region,
): Side {
  const size = evenLength(rows.length);
  steps.doubles().set(factors.subarray(0, FACTORS * (terms + 1)));
  nodes.doubles().set(rows);
  const table = (points: number, count: number, from: number, depth: number, across: number, out: number) =>
    call.mehlerTable(points, count, from, inverseSigma, t, terms, depth, steps.address, across, out);
  table(nodes.address, size, 0, orders, 0, ofNodes.address);
  return {
    tabulate: (samples, width, depth) => table(samples, width, centre, depth, 1, ofSamples.address),
    ofSamples: (k, width) => ofSamples.address + 8 * k * terms * width,
    sum: (k, b, columns, factor, out) => {
      const functions = ofNodes.address + 8 * k * size * terms;
      call.sumTerms(functions, rows.length, terms, k % 2, b, columns, factor, out, total, workspace.address);
    },
  };
}
