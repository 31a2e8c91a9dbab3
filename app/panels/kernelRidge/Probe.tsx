import type { LineFitResult } from "../../../src/experiments/kernelRidge/lineFit.ts";
import { ClipToPlot } from "../../figures/ClipToPlot.tsx";
import { Handle } from "../../figures/Handle.tsx";
import { clampToPlot } from "../../figures/keyboardMove.ts";
import { usePlotGeometry } from "../../figures/PlotContext.ts";
import { digits } from "../../format/numbers.ts";
import { t } from "../../messages/t.ts";
import { krrSpecs } from "../../store/kernelRidge/krrParameters.ts";
import { krrStore, useKrr } from "../../store/kernelRidge/krrStore.ts";
import { readOff } from "./byHand/places.ts";
import { toHundredth } from "./extrapolation/windowShape.ts";

/** The distance at which truth and prediction are read off: a handle on the learnt curve, and the gap to the true one. */
export function Probe({ result }: { readonly result: LineFitResult }) {
  const geometry = usePlotGeometry();
  const probe = useKrr((state) => state.values.probe);
  const { places, truth, learned } = result;
  if (geometry === null || learned === null) return null;
  const { setValue, endGesture } = krrStore.getState();
  const energy = readOff(places, learned.energy, probe);
  const trueEnergy = readOff(places, truth, probe);
  const [x, y] = clampToPlot(geometry, probe, energy);
  const move = (to: number) => {
    const { min, max } = krrSpecs.probe;
    setValue("probe", Math.min(max, Math.max(min, toHundredth(to))), { coalesce: "probe" });
  };
  const [, from] = geometry.toPixel(probe, energy);
  const [px, to] = geometry.toPixel(probe, trueEnergy);
  return (
    <>
      <ClipToPlot>
        {Number.isFinite(trueEnergy) && <line className="probe-gap" x1={px} x2={px} y1={from} y2={to} />}
      </ClipToPlot>
      <Handle
        x={x}
        y={y}
        label={t`Probe`}
        valueText={t`r ${probe.toFixed(2)}: truth ${digits(trueEnergy)}, learnt ${digits(energy)}`}
        shape="diamond"
        step={0.01}
        onMove={(place) => move(place.x)}
        onCommit={endGesture}
      />
    </>
  );
}
