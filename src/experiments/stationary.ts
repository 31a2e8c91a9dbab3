import { jensenShannon, kullbackLeibler } from "../diagnostics/divergenceMeasures.ts";
import { solveFokkerPlanck } from "../diagnostics/fokkerPlanck.ts";
import { freeEnergyProfile } from "../dynamics/freeEnergy.ts";
import { axis, type ForceField } from "../geometry.ts";
import { Problem, type ProblemReport, toProblemReport } from "../problem.ts";
import { sentence } from "../sentence.ts";
import { boltzmannReference } from "./boltzmannReference.ts";
import { requireWhole } from "./checks.ts";
import type { ExperimentContext } from "./context.ts";
import type { LabParameters, LandscapeParameters, SourceId } from "./lab.ts";
import { isProblem, labSources } from "./session.ts";

export interface StationaryRequest {
  readonly lab: LabParameters;
  readonly sources: readonly SourceId[];
  /** Cells an axis. */
  readonly bins: number;
}

/** The stationary state of overdamped motion in a force field, from a Fokker–Planck solve on the grid. */
export interface StationaryState {
  readonly source: SourceId;
  /** Cell probabilities [bins×bins], row-major with y as the row. */
  readonly density: Float64Array;
  /** Probability current at cell centres, per unit length and time. */
  readonly currentX: Float64Array;
  readonly currentY: Float64Array;
  /** Entropy production rate, k_B per unit time. */
  readonly entropyProduction: number;
  /** KL(Boltzmann‖density) and Jensen–Shannon, nats. */
  readonly kullbackLeibler: number;
  readonly jensenShannon: number;
  /** −kT ln p(x), zero at its minimum [bins]. */
  readonly freeEnergy: Float64Array;
  readonly problem: ProblemReport | null;
}

export interface StationaryResult {
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly boltzmann: Float64Array;
  readonly states: readonly StationaryState[];
}

/**
 * The stationary density, current and entropy production of overdamped motion in the force of truth and models.
 * @throws Problem "input" for bins out of range (a source that cannot be had carries its own problem)
 */
export async function stationary(request: StationaryRequest, context: ExperimentContext): Promise<StationaryResult> {
  const { lab, bins } = request;
  requireWhole(bins, 2, 200, sentence`The number of cells an axis`, "bins");
  const { box } = lab.landscape;
  const boltzmann = boltzmannReference(lab.landscape, bins);
  const sources = await labSources(lab, request.sources, context);
  const states: StationaryState[] = [];
  for (const [id, source] of sources) {
    context.progress(states.length / sources.size, sentence`solving for the stationary state`);
    states.push(
      isProblem(source)
        ? withoutState(id, bins, source)
        : await solveState(id, source.force, lab.landscape, boltzmann, bins, context),
    );
  }
  return { x: axis(box.x0, box.x1, bins, "centres"), y: axis(box.y0, box.y1, bins, "centres"), boltzmann, states };
}

async function solveState(
  source: SourceId,
  force: ForceField,
  { box, kT }: LandscapeParameters,
  boltzmann: Float64Array,
  bins: number,
  context: ExperimentContext,
): Promise<StationaryState> {
  try {
    const solution = await solveFokkerPlanck(force, box, bins, kT, context.checkpoint);
    return {
      source,
      ...solution,
      kullbackLeibler: kullbackLeibler(boltzmann, solution.density),
      jensenShannon: jensenShannon(boltzmann, solution.density),
      freeEnergy: freeEnergyProfile(solution.density, bins, kT),
      problem: null,
    };
  } catch (thrown) {
    if (thrown instanceof Problem && thrown.kind === "input")
      return withoutState(source, bins, toProblemReport(thrown));
    throw thrown;
  }
}

function withoutState(source: SourceId, bins: number, problem: ProblemReport): StationaryState {
  const unknown = (size: number) => new Float64Array(size).fill(Number.NaN);
  return {
    source,
    density: unknown(bins * bins),
    currentX: unknown(bins * bins),
    currentY: unknown(bins * bins),
    entropyProduction: Number.NaN,
    kullbackLeibler: Number.NaN,
    jensenShannon: Number.NaN,
    freeEnergy: unknown(bins),
    problem,
  };
}
