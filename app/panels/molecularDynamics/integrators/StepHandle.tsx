import type { IntegrateMotionResult } from "../../../../src/experiments/molecularDynamics/integrateMotion.ts";
import { Handle } from "../../../figures/Handle.tsx";
import { stepRange } from "../../../figures/integrators.ts";
import { Overlay } from "../../../figures/Overlay.tsx";
import { usePlotGeometry } from "../../../figures/PlotContext.ts";
import { plain } from "../../../format/numbers.ts";
import { t } from "../../../messages/t.ts";
import { motionSpecs } from "../../../store/molecularDynamics/motionParameters.ts";
import { useMotion } from "../../../store/molecularDynamics/motionStore.ts";

/** The time step, on the axis of time steps, to be taken hold of. */
export function StepHandle({ result }: { readonly result: IntegrateMotionResult }) {
  return (
    <Overlay label={t`The time step`}>
      <Grip result={result} />
    </Overlay>
  );
}

function Grip({ result }: { readonly result: IntegrateMotionResult }) {
  const geometry = usePlotGeometry();
  const step = useMotion(({ values }) => values.step);
  const setValue = useMotion((state) => state.setValue);
  const endGesture = useMotion((state) => state.endGesture);
  if (!geometry) return null;
  const { min, max } = motionSpecs.step;
  const [from, to] = stepRange(result);
  const within = (value: number) => Math.min(max, 10 ** to, Math.max(min, 10 ** from, value));
  // Near the bottom, whatever the axis.
  const [, y] = geometry.toData(0, geometry.top + 0.88 * geometry.height);
  return (
    <Handle
      x={within(step)}
      y={y}
      label={t`Time step`}
      valueText={t`${plain(step)} fs`}
      shape="diamond"
      step={step / 20}
      onMove={({ x }) => setValue("step", Number(within(x).toPrecision(3)), { coalesce: "step" })}
      onCommit={endGesture}
    />
  );
}
