import type { ProblemReport } from "../../../src/problem.ts";

/** What a control here is told about, so that it need not be told elsewhere; by the engine's names. */
const SHOWN_AT_CONTROLS: ReadonlySet<string> = new Set(["xyz"]);

export function isToldAtControls(problem: ProblemReport | null): boolean {
  return problem !== null && SHOWN_AT_CONTROLS.has(problem.parameter ?? "");
}
