import { Handle } from "../../../figures/Handle.tsx";
import { Overlay } from "../../../figures/Overlay.tsx";
import { digits } from "../../../format/numbers.ts";
import { t } from "../../../messages/t.ts";
import { choosingStore } from "../../../store/choosing/choosingStore.ts";
import { gaussianParameters } from "../../../store/choosing/gaussianParameters.ts";

/** x₀ on the target, to be taken hold of. */
export function ProbeHandle({ x, y }: { readonly x: number; readonly y: number }) {
  const { min, max } = gaussianParameters.probe;
  const { setValue, endGesture } = choosingStore.getState();
  return (
    <Overlay label={t`The x whose name is looked up`}>
      <g className="probe-handle">
        <Handle
          x={x}
          y={y}
          label="x₀"
          valueText={`x ${digits(x, 3)}`}
          shape="diamond"
          step={0.05}
          onMove={(to) =>
            setValue("probe", Number(Math.min(max, Math.max(min, to.x)).toFixed(2)) + 0, { coalesce: "probe" })
          }
          onCommit={endGesture}
        />
      </g>
    </Overlay>
  );
}
