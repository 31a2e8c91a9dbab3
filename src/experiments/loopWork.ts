import { circlePath, type Path, polygonPath, signedArea } from "../diagnostics/path.ts";
import { pathWork } from "../diagnostics/pathWork.ts";
import type { ForceField } from "../geometry.ts";
import { Problem, type ProblemReport, toProblemReport } from "../problem.ts";
import { sentence } from "../sentence.ts";
import { requireWhole } from "./checks.ts";
import type { ExperimentContext } from "./context.ts";
import type { LabParameters, SourceId } from "./lab.ts";
import { labSourceIds } from "./lab.ts";
import { isProblem, labSources } from "./session.ts";

/** A closed path: a circle, run counter-clockwise unless it says otherwise, or a polygon whose last vertex joins its first. */
export type Loop =
  | {
      readonly kind: "circle";
      readonly x: number;
      readonly y: number;
      readonly radius: number;
      readonly clockwise?: boolean;
    }
  | { readonly kind: "polygon"; readonly vertices: readonly (readonly [number, number])[] };

export interface LoopWorkRequest {
  readonly lab: LabParameters;
  readonly loop: Loop;
}

export interface LoopWork {
  readonly source: SourceId;
  /** ∮ f·dr in k_BT₀. */
  readonly work: number;
  /** ∮ |f·dr|: the scale against which a work is called zero. */
  readonly absoluteWork: number;
  /** Estimated quadrature error of `work` (the difference to the half-order rule). */
  readonly uncertainty: number;
  /** Work done from the start up to each path point [P+1]. */
  readonly cumulative: Float64Array;
  readonly problem: ProblemReport | null;
}

export interface LoopWorkResult {
  /** The path as drawn [P+1], closed. */
  readonly x: Float64Array;
  readonly y: Float64Array;
  /** Signed area enclosed. */
  readonly area: number;
  readonly works: readonly LoopWork[];
}

/** Pieces a loop is drawn and integrated in: fine enough for the carried particle to move evenly. */
const PIECES = 120;
/** Corners of a freehand path. */
const MOST_VERTICES = 2000;

/**
 * The work ∮ f·dr of truth and models once round a closed path: zero for a force that has an energy.
 * @throws Problem "input" for a path that is none (a source that cannot be had carries its own problem)
 */
export async function loopWork({ lab, loop }: LoopWorkRequest, context: ExperimentContext): Promise<LoopWorkResult> {
  const path = loopPath(loop);
  const sources = await labSources(lab, labSourceIds(lab), context);
  const works: LoopWork[] = [];
  for (const [id, source] of sources) {
    works.push(isProblem(source) ? withoutWork(id, path, source) : measure(id, source.force, path));
    await context.checkpoint();
  }
  const turn = loop.kind === "circle" && loop.clockwise === true ? -1 : 1;
  const area = loop.kind === "circle" ? turn * Math.PI * loop.radius ** 2 : signedArea(loop.vertices);
  return { x: path.x, y: path.y, area, works };
}

function loopPath(loop: Loop): Path {
  if (loop.kind === "circle") return circlePath(loop.x, loop.y, loop.radius, PIECES, loop.clockwise);
  requireWhole(loop.vertices.length, 3, MOST_VERTICES, sentence`The number of corners of a closed path`, "loop");
  return polygonPath(loop.vertices, PIECES);
}

function measure(source: SourceId, force: ForceField, path: Path): LoopWork {
  const { work, absoluteWork, uncertainty, cumulative } = pathWork(force, path);
  if (Number.isFinite(work)) return { source, work, absoluteWork, uncertainty, cumulative, problem: null };
  const problem = new Problem(
    "input",
    sentence`The force is not finite everywhere on the path: draw it elsewhere.`,
    "loop",
  );
  return withoutWork(source, path, toProblemReport(problem));
}

function withoutWork(source: SourceId, path: Path, problem: ProblemReport): LoopWork {
  const cumulative = new Float64Array(path.x.length).fill(Number.NaN);
  return { source, work: Number.NaN, absoluteWork: Number.NaN, uncertainty: Number.NaN, cumulative, problem };
}
