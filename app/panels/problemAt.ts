import type { ProblemReport } from "../../src/problem.ts";

/** What the engine has against a parameter, for its control. */
export function problemAt(problem: ProblemReport | null | undefined, parameter: string) {
  if (problem?.parameter !== parameter) return {};
  const { message, character } = problem;
  return character === undefined ? { problem: message } : { problem: message, problemAt: character };
}

/**
 * A problem that no control of the panel shows; null where one does.
 * @param withControl the engine's names of what the panel has controls for
 */
export function problemElsewhere(
  problem: ProblemReport | null | undefined,
  withControl: readonly string[],
): ProblemReport | null {
  if (!problem || (problem.parameter !== undefined && withControl.includes(problem.parameter))) return null;
  return problem;
}
