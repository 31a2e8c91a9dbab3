/** Small results with known numbers, for the tests of the figures. */
import type { FieldMap, FieldsResult } from "../../src/experiments/fields.ts";
import type { ModelId, SourceId } from "../../src/experiments/lab.ts";
import type { LandscapeResult } from "../../src/experiments/landscape.ts";
import type { TuneMap } from "../../src/experiments/tuneMap.ts";
import { axis, type Box } from "../../src/geometry.ts";
import type { Figure } from "./figure.ts";

export const BOX: Box = { x0: -2, x1: 2, y0: -1, y1: 3 };

const GRID = 33;
const X = axis(BOX.x0, BOX.x1, GRID);
const Y = axis(BOX.y0, BOX.y1, GRID);

/** A map of g(x, y), row-major with y as the row. */
function mapOf(g: (x: number, y: number) => number): Float64Array {
  return new Float64Array(GRID * GRID).map((_, k) => g(X[k % GRID], Y[Math.floor(k / GRID)]));
}

/** f = −(x, y) + swirl·(−y, x): energy (x² + y²)/2 where swirl = 0, curl 2·swirl, divergence −2. */
export function fieldMap(source: SourceId, swirl: number): FieldMap {
  return {
    source,
    forceX: mapOf((x, y) => -x - swirl * y),
    forceY: mapOf((x, y) => -y + swirl * x),
    error: mapOf((x, y) => Math.abs(swirl) * Math.hypot(x, y)),
    curl: mapOf(() => 2 * swirl),
    divergence: mapOf(() => -2),
    energy: swirl === 0 ? mapOf((x, y) => (x * x + y * y) / 2) : null,
    curlRms: Math.abs(2 * swirl),
    gradientRms: Math.sqrt((2 + 2 * swirl * swirl) / 4),
  };
}

const report = (id: ModelId) => ({
  id,
  lengthScale: 8,
  ridge: 1e-3,
  rmseTrue: 0.1,
  rmseSmooth: 0.1,
  leaveOneOut: 0.1,
  logMarginalLikelihood: -1,
  conditionNumber: 100,
  smallestEigenvalue: 1e-3,
  energyRmse: null,
  differenceCurl: 0.5,
});

/** Truth, an independent model that swirls by 0.5, an energy-conserving one that equals the truth, and one that failed. */
export function fieldsResult(): FieldsResult {
  return {
    box: BOX,
    x: X,
    y: Y,
    positions: Float64Array.of(0, 0, 1, 2, -1, 1),
    forces: Float64Array.of(0, 0, -1, -2, 1, -1),
    truth: fieldMap("truth", 0),
    models: [
      { id: "independent", map: fieldMap("independent", 0.5), report: report("independent"), problem: null },
      {
        id: "energyConserving",
        map: fieldMap("energyConserving", 0),
        report: report("energyConserving"),
        problem: null,
      },
      { id: "asPrinted", map: null, report: null, problem: { kind: "linear-algebra", message: "singular" } },
    ],
    corrugationFloor: 0,
    forceRms: 1,
  };
}

/** The bowl (x² + y²)/2, shown up to 2 above its minimum. */
export function landscapeResult(): LandscapeResult {
  const arrowX = axis(BOX.x0, BOX.x1, 5, "centres");
  const arrowY = axis(BOX.y0, BOX.y1, 5, "centres");
  const arrows = new Float64Array(25);
  return {
    box: BOX,
    x: X,
    y: Y,
    energy: mapOf((x, y) => (x * x + y * y) / 2),
    energyMinimum: 0,
    displayRange: 2,
    arrowX,
    arrowY,
    forceX: arrows.map((_, k) => -arrowX[k % 5]),
    forceY: arrows.map((_, k) => -arrowY[Math.floor(k / 5)]),
    finestGrid: GRID,
    minima: Float64Array.of(0, 0, 0),
  };
}

/** Scores over three σ and two λ, of which the last pair could not be fitted. */
export function tuneMap(): TuneMap {
  return {
    id: "independent",
    lengthScales: Float64Array.of(1, 10, 100),
    ridges: Float64Array.of(1e-4, 1e-2),
    leaveOneOut: Float64Array.of(2, 1, 9, 1.5, 1.2, Number.NaN),
    logMarginalLikelihood: Float64Array.of(-50, -20, -60, -10, -30, Number.NaN),
    best: { lengthScale: 10, ridge: 1e-4, leaveOneOut: 1 },
    likeliest: { lengthScale: 1, ridge: 1e-2, leaveOneOut: 1.5 },
  };
}

/** The first trace of a kind, or an error that says which kinds there are. */
export function traceOf<T extends Figure["data"][number]["type"]>(figure: Figure, type: T) {
  const found = figure.data.find((trace): trace is Extract<Figure["data"][number], { type: T }> => trace.type === type);
  if (!found) throw new Error(`no ${type} among ${figure.data.map((trace) => trace.type).join(", ")}`);
  return found;
}
