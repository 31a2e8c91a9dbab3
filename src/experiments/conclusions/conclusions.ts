import { Problem, type ProblemReport, toProblemReport } from "../../problem.ts";
import { sentence } from "../../sentence.ts";
import { requireWhole } from "../checks.ts";
import type { ExperimentContext } from "../context.ts";
import { MOST_DRAWS } from "./draws.ts";
import { conclusions as all, type ConclusionId } from "./list.ts";
import { measures } from "./measures.ts";
import type { MeasureConclusion } from "./types.ts";

export interface ConclusionsRequest {
  /** Each is measured with this seed, and those after it. */
  readonly seed: number;
  readonly draws: number;
}

/** One conclusion, as far as it is measured. */
export interface MeasuredConclusion {
  readonly id: ConclusionId;
  /** [draws], NaN where not yet known or where it failed. */
  readonly values: Float64Array;
  /** Draws done, and those of them that could not be measured. */
  readonly done: number;
  readonly failed: number;
  readonly problem: ProblemReport | null;
}

/** Also what `partial` hands over after each measurement. */
export interface ConclusionsResult {
  readonly draws: number;
  readonly rows: readonly MeasuredConclusion[];
}

/**
 * Measures everything that there is to take home anew: first each once, then each once more, so that one sees soon how it stands.
 * @throws Problem "input", "cancelled"
 */
export async function conclusions(
  { seed, draws }: ConclusionsRequest,
  context: ExperimentContext,
): Promise<ConclusionsResult> {
  requireWhole(draws, 1, MOST_DRAWS, sentence`The number of draws`, "draws");
  requireWhole(seed, 0, 1e9, sentence`The seed`, "seed");
  const rows = all.map(({ id }) => ({ id, ...emptyRow(draws) }));
  const snapshot = (): ConclusionsResult => ({
    draws,
    rows: rows.map((row) => ({ ...row, values: row.values.slice() })),
  });
  for (let draw = 0; draw < draws; draw++) {
    for (const [at, row] of rows.entries()) {
      context.progress((draw * all.length + at) / (draws * all.length), sentence`draw ${draw + 1} of ${draws}`);
      await context.checkpoint();
      await measureInto(row, measures[row.id], seed + draw, draw, context);
      context.partial(snapshot());
    }
  }
  return snapshot();
}

interface Row {
  values: Float64Array;
  done: number;
  failed: number;
  problem: ProblemReport | null;
}

function emptyRow(draws: number): Row {
  return { values: new Float64Array(draws).fill(Number.NaN), done: 0, failed: 0, problem: null };
}

async function measureInto(
  row: Row,
  measure: MeasureConclusion,
  seed: number,
  draw: number,
  context: ExperimentContext,
) {
  // Only the whole knows how far it is; its parts keep quiet.
  const silent: ExperimentContext = { ...context, progress: () => {}, partial: () => {} };
  try {
    row.values[draw] = await measure(seed, silent);
  } catch (thrown) {
    if (!(thrown instanceof Problem) || thrown.kind === "cancelled") throw thrown;
    row.problem = toProblemReport(thrown);
    row.failed++;
  }
  row.done++;
}
