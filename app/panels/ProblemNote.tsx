import type { ProblemReport } from "../../src/problem.ts";

/** Why a figure, or a part of it, is not up to date. */
export function ProblemNote({ problem }: { readonly problem: ProblemReport | null | undefined }) {
  if (!problem) return null;
  return (
    <p className="problem" role="status">
      {problem.message}
    </p>
  );
}
