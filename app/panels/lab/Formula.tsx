import { potentialFormulas } from "virtual:formulas";
import { FormulaLine } from "../FormulaLine.tsx";

/** The formula of the potential in use, typeset when the notebook was built. */
export function Formula({ potential }: { readonly potential: string }) {
  return <FormulaLine html={potentialFormulas[potential]} />;
}
