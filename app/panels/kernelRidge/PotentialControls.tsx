import formulas from "virtual:formulas/pairPotentials";
import { findPairPotential } from "../../../src/pairPotentials/registry.ts";
import type { ProblemReport } from "../../../src/problem.ts";
import { useKrr } from "../../store/kernelRidge/krrStore.ts";
import { FormulaLine } from "../FormulaLine.tsx";
import { problemAt } from "../problemAt.ts";
import { KrrControl } from "./KrrControl.tsx";

/** The choice of the potential, with its formula or one's own, and whatever parameters its registry entry has. */
export function PotentialControls({ problem }: { readonly problem: ProblemReport | null }) {
  const potential = useKrr((state) => state.values.potential);
  const { parameters, takesExpression } = findPairPotential(potential);
  return (
    <>
      <KrrControl name="potential" look="menu" />
      {takesExpression ? (
        <KrrControl name="U" {...problemAt(problem, "expression")} />
      ) : (
        <FormulaLine html={formulas[potential]} />
      )}
      {parameters.map(({ id }) => (
        <KrrControl key={`${potential}.${id}`} name={`${potential}.${id}`} />
      ))}
    </>
  );
}
