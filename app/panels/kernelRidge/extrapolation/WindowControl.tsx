import { useMemo } from "react";
import { NumberControl } from "../../../controls/NumberControl.tsx";
import { t } from "../../../messages/t.ts";
import { numberParameter } from "../../../parameters/number.ts";
import { krrSpecs } from "../../../store/kernelRidge/krrParameters.ts";
import { krrStore, useKrr } from "../../../store/kernelRidge/krrStore.ts";
import { ParameterPart } from "../../ParameterPart.tsx";
import { toHundredth } from "./windowShape.ts";

/** The ends of the training window as two numbers. */
export function WindowControl({ problem }: { readonly problem?: string }) {
  const { from, to } = useKrr((state) => state.values.window);
  const { label, help, within, shortest, step } = krrSpecs.window;
  const specs = useMemo(() => {
    const end = { help, step, default: from };
    return {
      from: numberParameter({ ...end, label: t`from`, symbol: "r", min: within.from, max: toHundredth(to - shortest) }),
      to: numberParameter({ ...end, label: t`to`, symbol: "r", min: toHundredth(from + shortest), max: within.to }),
    };
  }, [from, to, help, step, within, shortest]);
  const set = (next: { readonly from: number; readonly to: number }, settled: boolean) => {
    const { setValue, endGesture } = krrStore.getState();
    setValue("window", next, { coalesce: "window" });
    if (settled) endGesture();
  };
  return (
    <ParameterPart of="window">
      <fieldset className="control plain window-control">
        <legend title={help}>{label}</legend>
        <NumberControl
          spec={specs.from}
          value={from}
          slider={false}
          problem={problem}
          onChange={(next, settled) => set({ from: next, to }, settled)}
        />
        <NumberControl
          spec={specs.to}
          value={to}
          slider={false}
          onChange={(next, settled) => set({ from, to: next }, settled)}
        />
      </fieldset>
    </ParameterPart>
  );
}
