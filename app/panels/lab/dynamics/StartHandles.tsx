import { Handle } from "../../../figures/Handle.tsx";
import { Overlay } from "../../../figures/Overlay.tsx";
import { OverlayPath } from "../../../figures/OverlayPath.tsx";
import { t } from "../../../messages/t.ts";
import { labSpecs } from "../../../store/lab/labParameters.ts";
import { useLab } from "../../../store/lab/labStore.ts";
import type { Start } from "./useDynamicsExperiments.ts";

/** Length units that one unit of velocity is drawn long. */
const ARROW_SCALE = 0.5;
/** Of an arrow key, in data units. */
const PLACE_STEP = 0.1;
const VELOCITY_STEP = 0.05;

/** The start and its velocity, to be taken hold of. */
export function StartHandles({ start }: { readonly start: Start }) {
  const set = useLab((state) => state.set);
  const endGesture = useLab((state) => state.endGesture);
  const { x, y, vx, vy } = start;
  const tip = [x + ARROW_SCALE * vx, y + ARROW_SCALE * vy] as const;
  const velocity = (from: number, to: number, key: "verletVx" | "verletVy") => {
    const { min, max } = labSpecs[key];
    return hundredths(Math.min(max, Math.max(min, (to - from) / ARROW_SCALE)));
  };
  return (
    <Overlay label={t`Start of the trajectories`}>
      <OverlayPath shape={{ kind: "line", points: [[x, y], tip] }} />
      <Handle
        x={x}
        y={y}
        label={t`Start`}
        step={PLACE_STEP}
        onMove={(to) =>
          set({ verletX: hundredths(to.x), verletY: hundredths(to.y) }, { coalesce: "constantEnergyStart" })
        }
        onCommit={endGesture}
      />
      <Handle
        x={tip[0]}
        y={tip[1]}
        label={t`Velocity`}
        shape="diamond"
        radius={5}
        step={VELOCITY_STEP}
        valueText={t`${vx.toFixed(2)} in x, ${vy.toFixed(2)} in y`}
        onMove={(to) =>
          set(
            { verletVx: velocity(x, to.x, "verletVx"), verletVy: velocity(y, to.y, "verletVy") },
            { coalesce: "constantEnergyVelocity" },
          )
        }
        onCommit={endGesture}
      />
    </Overlay>
  );
}

/** Finer than a screen shows, and short in a link. */
function hundredths(value: number): number {
  return Math.round(100 * value) / 100 + 0;
}
