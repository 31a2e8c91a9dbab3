import { linePath, type Path } from "../diagnostics/path.ts";
import { pathWork } from "../diagnostics/pathWork.ts";
import type { ForceField, ScalarField } from "../geometry.ts";
import { runWithPauses } from "../linalg/steps.ts";
import { Problem, type ProblemReport } from "../problem.ts";
import { sentence } from "../sentence.ts";
import { requireFinite, requireWhole } from "./checks.ts";
import type { ExperimentContext } from "./context.ts";
import type { LabParameters, ModelId } from "./lab.ts";
import { labModelIds } from "./lab.ts";
import { labPotential } from "./labPotential.ts";
import { isProblem, labSources } from "./session.ts";

/** A straight cut from (x0, y0) to (x1, y1). */
export interface Cut {
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
}

export interface EnergyCutRequest {
  readonly lab: LabParameters;
  readonly cut: Cut;
  /** Points along the cut. */
  readonly points: number;
}

/** An energy got by integrating a model's force from the cut's start along two routes to each point of the cut. */
export interface RouteEnergies {
  readonly id: ModelId;
  /** −∫f·dr along the cut itself [points]. */
  readonly direct: Float64Array;
  /** −∫f·dr first along x, then along y [points]. */
  readonly detour: Float64Array;
  /** direct − detour at the cut's end. */
  readonly disagreement: number;
  readonly problem: ProblemReport | null;
}

export interface EnergyCutResult {
  /** Distance along the cut [points] and the points themselves. */
  readonly distance: Float64Array;
  readonly x: Float64Array;
  readonly y: Float64Array;
  /** True energy along the cut, k_BT₀ [points]. */
  readonly truth: Float64Array;
  /** The energy-conserving model's own energy, with the true mean over the training points [points]; null if it could not be fitted. */
  readonly learned: Float64Array | null;
  readonly learnedStandardDeviation: Float64Array | null;
  readonly routes: readonly RouteEnergies[];
}

/** Far finer than a line on a plot shows, though its ends' disagreement is read as a number. */
const TOLERANCE = 1e-9;
/** Pieces that the vertical part of a detour starts from; they are refined where needed. */
const VERTICAL_PIECES = 4;

/**
 * Energies along a straight cut: the truth, the energy-conserving model's own, and each model's force integrated along
 * two routes, which agree only where the force has an energy.
 * @throws Problem "input" for a cut without length or points out of range
 */
export async function energyCut(request: EnergyCutRequest, context: ExperimentContext): Promise<EnergyCutResult> {
  const { lab, cut, points } = request;
  requireWhole(points, 2, 1000, sentence`The number of points along the cut`, "points");
  requireFinite([cut.x0, cut.y0, cut.x1, cut.y1], sentence`The ends of the cut`, "cut");
  const length = Math.hypot(cut.x1 - cut.x0, cut.y1 - cut.y0);
  if (length === 0) throw new Problem("input", sentence`The cut has no length: pull its ends apart.`, "cut");

  const line = linePath(cut.x0, cut.y0, cut.x1, cut.y1, points - 1);
  const along = (energy: ScalarField) => line.x.map((x, i) => energy(x, line.y[i]));
  const truth = along(labPotential(lab.landscape).potential.energy);
  // The energy-conserving model is always fitted, and is the one with an energy.
  const sources = await labSources(lab, labModelIds(lab), context);
  const learned = sources.get("energyConserving");
  const source = learned === undefined || isProblem(learned) ? null : learned;
  const deviation = source?.model?.energyStandardDeviation ?? null;

  const routes: RouteEnergies[] = [];
  for (const id of labModelIds(lab)) {
    const model = sources.get(id);
    if (model === undefined) continue;
    routes.push(
      isProblem(model) ? withoutRoutes(id, points, model) : await measureRoutes(id, model.force, line, context),
    );
  }
  return {
    distance: line.x.map((_, i) => (length * i) / (points - 1)),
    x: line.x,
    y: line.y,
    truth,
    learned: source?.energy ? along(source.energy) : null,
    learnedStandardDeviation: deviation && (await runWithPauses(deviation(line.x, line.y), context.checkpoint)),
    routes,
  };
}

async function measureRoutes(
  id: ModelId,
  force: ForceField,
  line: Path,
  context: ExperimentContext,
): Promise<RouteEnergies> {
  const straight = pathWork(force, line, { tolerance: TOLERANCE });
  const options = { tolerance: TOLERANCE, scale: straight.absoluteWork };
  const direct = straight.cumulative.map((work) => -work);
  const last = direct.length - 1;
  const [x0] = line.x;
  const [y0] = line.y;
  const detour = pathWork(force, linePath(x0, y0, line.x[last], y0, last), options).cumulative.map((work) => -work);
  for (let i = 1; i <= last; i++) {
    detour[i] -= pathWork(force, linePath(line.x[i], y0, line.x[i], line.y[i], VERTICAL_PIECES), options).work;
    await context.checkpoint();
  }
  return { id, direct, detour, disagreement: direct[last] - detour[last], problem: null };
}

function withoutRoutes(id: ModelId, points: number, problem: ProblemReport): RouteEnergies {
  const unknown = () => new Float64Array(points).fill(Number.NaN);
  return { id, direct: unknown(), detour: unknown(), disagreement: Number.NaN, problem };
}
