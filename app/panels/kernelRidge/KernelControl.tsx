import formulas from "virtual:formulas/lineKernels";
import { useKrr } from "../../store/kernelRidge/krrStore.ts";
import { FormulaLine } from "../FormulaLine.tsx";
import { KrrControl } from "./KrrControl.tsx";

/** The choice of the kernel, with its formula. */
export function KernelControl() {
  const kernel = useKrr((state) => state.values.kernel);
  return (
    <>
      <KrrControl name="kernel" look="menu" />
      <FormulaLine html={formulas[kernel]} />
    </>
  );
}
