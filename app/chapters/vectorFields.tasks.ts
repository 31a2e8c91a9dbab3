import { digits } from "../format/numbers.ts";
import { t } from "../messages/t.ts";
import { toFieldLab } from "../store/vectorFields/toFieldLab.ts";
import type { VectorFieldValues, vectorFieldSpecs } from "../store/vectorFields/vectorFieldParameters.ts";
import type { Ask, Task } from "../tasks/types.ts";

/** Points an axis, 0.15625 apart, as in Figure 2. */
const GRID = 65;
const SPACING = 10 / (GRID - 1);

const decompose = (values: VectorFieldValues, ask: Ask) =>
  ask("decomposition", { lab: toFieldLab(values), grid: GRID });

/** The value of a map [GRID×GRID] at a place inside the window, −5 … 5, between its four nearest points. */
function at(map: Float64Array, x: number, y: number): number {
  const [column, row] = [(x + 5) / SPACING, (y + 5) / SPACING];
  const [i, j] = [Math.min(Math.floor(column), GRID - 2), Math.min(Math.floor(row), GRID - 2)];
  const [p, q] = [column - i, row - j];
  const value = (di: number, dj: number) => map[(j + dj) * GRID + i + di];
  return (1 - q) * ((1 - p) * value(0, 0) + p * value(1, 0)) + q * ((1 - p) * value(0, 1) + p * value(1, 1));
}

/** How far from a place a vortex is said to be there. */
const NEAR = 1;
/** The radius of the lap that is asked about. */
const LAP = 2;
const LAP_PIECES = 720;

/** How the chapter's tasks are judged. Their words: vectorFields.mdx (questions) and vectorFields.tasks.mdx (all else). */
export const tasks = [
  {
    kind: "make",
    id: "both-parts",
    figure: { panel: "decomposition", number: 2 },
    setUp: { N: 100, sigma: 3 },
    watched: t`Error of the worse of the two parts`,
    unit: t`% of the field`,
    goal: { below: 3 },
    watch: async (values, ask) => {
      const { curlFree, divergenceFree } = (await decompose(values, ask)).report;
      return 100 * Math.max(curlFree.error ?? Number.NaN, divergenceFree.error ?? Number.NaN);
    },
    free: ["sigma"],
  },
  {
    kind: "choice",
    id: "find-vortex",
    figure: { panel: "decomposition", number: 2 },
    setUp: { field: "labForceVortex", N: 150, sigma: 2.5, gamma: 0.95 },
    right: async (values, ask) => {
      const { x, y, divergenceFree } = await decompose(values, ask);
      const { curl } = divergenceFree;
      const strongest = curl.reduce((best, value, index) => (Math.abs(value) > Math.abs(curl[best]) ? index : best), 0);
      const [vx, vy] = [x[strongest % GRID], y[Math.floor(strongest / GRID)]];
      const sense = curl[strongest] > 0 ? "left" : "right";
      const place = Math.hypot(vx, vy) < NEAR ? "middle" : "well";
      return [`${place}-${sense}`];
    },
  },
  {
    kind: "numeric",
    id: "hidden-vortex",
    figure: { panel: "decomposition", number: 2 },
    setUp: { field: "labForceVortex", N: 150, sigma: 2.5, gamma: 0.95 },
    unit: "",
    tolerance: { relative: 0.05 },
    answer: async (values, ask) => {
      const [allowed, forbidden] = [await decompose(values, ask), await decompose({ ...values, gamma: 1 }, ask)];
      return forbidden.report.leaveOneOut / allowed.report.leaveOneOut;
    },
  },
  {
    kind: "predict",
    id: "saddle-share",
    figure: { panel: "ambiguity", number: 4 },
    setUp: { field: "saddle", harmonicField: "chapter", sigma: 3, gamma: 0.8 },
    range: { min: 0, max: 1, step: 0.01 },
    found: async (values, ask) => {
      const { here } = await ask("ambiguity", { lab: toFieldLab(values), harmonic: null, shares: [], grid: 2 });
      const [value] = here.curlFreePart;
      return { value, text: t`${digits(value, 2)} of it` };
    },
  },
  {
    kind: "numeric",
    id: "engine",
    figure: { panel: "decomposition", number: 2 },
    setUp: {
      field: "own",
      fieldU: "-y/(x^2+y^2+1)",
      fieldV: "x/(x^2+y^2+1)",
      fieldView: "curl",
    },
    unit: "",
    tolerance: { relative: 0.02 },
    answer: async (values, ask) => {
      const { truth } = await decompose(values, ask);
      let work = 0;
      for (let piece = 0; piece < LAP_PIECES; piece++) {
        const angle = (2 * Math.PI * (piece + 0.5)) / LAP_PIECES;
        const [x, y] = [LAP * Math.cos(angle), LAP * Math.sin(angle)];
        work += -at(truth.forceX, x, y) * Math.sin(angle) + at(truth.forceY, x, y) * Math.cos(angle);
      }
      return (work * 2 * Math.PI * LAP) / LAP_PIECES;
    },
  },
] as const satisfies readonly Task<typeof vectorFieldSpecs>[];
