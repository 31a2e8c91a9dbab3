import { Handle } from "../../../figures/Handle.tsx";
import { Overlay } from "../../../figures/Overlay.tsx";
import { OverlayPath } from "../../../figures/OverlayPath.tsx";
import { usePlotGeometry } from "../../../figures/PlotContext.ts";
import { t } from "../../../messages/t.ts";
import { representationSpecs } from "../../../store/representations/representationParameters.ts";
import { representationStore } from "../../../store/representations/representationStore.ts";

export interface NeighbourHandleProps {
  /** Å, as the neighbour is in the molecule. */
  readonly from: number;
  /** Å, where it is now. */
  readonly now: number;
  readonly name: string;
  /** Only one of several figures has the handle; the others show where it is. */
  readonly movable: boolean;
}

/** How high the handle stands, as a part of the axis. */
const HEIGHT = 0.5;

/** Where the neighbour is, to be taken hold of. */
export function NeighbourHandle(props: NeighbourHandleProps) {
  return (
    <Overlay label={t`The neighbour that is moved`}>
      <Grip {...props} />
    </Overlay>
  );
}

function Grip({ from, now, name, movable }: NeighbourHandleProps) {
  const geometry = usePlotGeometry();
  if (geometry === null) return null;
  const { xRange, yRange } = geometry;
  // Nearer than what is shown it waits at the edge.
  const x = Math.min(xRange[1], Math.max(xRange[0], now));
  const { min, max } = representationSpecs.pull;
  const { setValue, endGesture } = representationStore.getState();
  return (
    <>
      <OverlayPath
        shape={{
          kind: "line",
          points: [
            [x, yRange[0]],
            [x, yRange[1]],
          ],
        }}
        color="var(--accent)"
        width={1.5}
      />
      {movable && (
        <Handle
          x={x}
          y={yRange[0] + HEIGHT * (yRange[1] - yRange[0])}
          label={t`Neighbour ${name}`}
          valueText={t`${now.toFixed(2)} Å away`}
          step={0.02}
          onMove={(to) => {
            const pull = Math.min(max, Math.max(min, to.x - from));
            setValue("pull", Number(pull.toFixed(3)) + 0, { coalesce: "pull" });
          }}
          onCommit={endGesture}
        />
      )}
    </>
  );
}
