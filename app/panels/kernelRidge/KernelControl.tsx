import formulas from "virtual:formulas/lineKernels";
import { useKrr } from "../../store/kernelRidge/krrStore.ts";
import { KrrControl } from "./KrrControl.tsx";

/** The choice of the kernel, with its formula. */
export function KernelControl() {
  const kernel = useKrr((state) => state.values.kernel);
  return (
    <>
      <KrrControl name="kernel" look="menu" />
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: KaTeX's markup of a formula from our own source. */}
      <div className="formula-line" dangerouslySetInnerHTML={{ __html: formulas[kernel] ?? "" }} />
    </>
  );
}
