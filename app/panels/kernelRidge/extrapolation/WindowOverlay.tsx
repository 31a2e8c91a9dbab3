import { useId } from "react";
import { Handle } from "../../../figures/Handle.tsx";
import { OverlayPath } from "../../../figures/OverlayPath.tsx";
import { usePlotGeometry } from "../../../figures/PlotContext.ts";
import { t } from "../../../messages/t.ts";
import type { Interval } from "../../../parameters/interval.ts";
import { krrSpecs } from "../../../store/kernelRidge/krrParameters.ts";
import { krrStore } from "../../../store/kernelRidge/krrStore.ts";
import { gripPlace, moveWindow, type WindowGrip } from "./windowShape.ts";

export interface WindowOverlayProps {
  /** Where training sees the energy. */
  readonly window: Interval;
  /** False where the points are placed by hand, and the window follows from them. */
  readonly movable: boolean;
}

const GRIPS = [
  { grip: "from", label: t`Near end of the training window`, shape: "square" },
  { grip: "middle", label: t`Training window`, shape: "cross" },
  { grip: "to", label: t`Far end of the training window`, shape: "square" },
] as const satisfies readonly { grip: WindowGrip; label: string; shape: string }[];

/** Height of the window's bar above the axis, as a fraction of the plot. */
const BAR = 0.06;

/** Shades where no data are; the window between is slid and stretched by its bar. */
export function WindowOverlay({ window, movable }: WindowOverlayProps) {
  const geometry = usePlotGeometry();
  const pattern = useId();
  if (geometry === null) return null;
  const { left, top, width, height, yRange } = geometry;
  const [start] = geometry.toPixel(window.from, 0);
  const [end] = geometry.toPixel(window.to, 0);
  const height0 = yRange[0] + BAR * (yRange[1] - yRange[0]);
  const { setValue, endGesture } = krrStore.getState();
  const move = (grip: WindowGrip, at: number) =>
    setValue("window", moveWindow(window, grip, at, krrSpecs.window), { coalesce: "window" });
  const gaps = [
    { key: "near", x: left, room: start - left },
    { key: "far", x: end, room: left + width - end },
  ].filter(({ room }) => room > 1);
  return (
    <>
      {/* biome-ignore lint/a11y/noAriaHiddenOnFocusable: nothing here takes the focus; the figure's description says where data are. */}
      <g className="no-data" aria-hidden="true">
        <pattern id={pattern} width="9" height="9" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <line x1="0" x2="0" y1="0" y2="9" />
        </pattern>
        {gaps.map(({ key, x, room }) => (
          <g key={key}>
            <rect className="tint" x={x} y={top} width={room} height={height} />
            <rect x={x} y={top} width={room} height={height} fill={`url(#${pattern})`} />
            {room > 60 && <text x={x + room / 2} y={top + height - 12}>{t`no data`}</text>}
          </g>
        ))}
      </g>
      <OverlayPath
        shape={{
          kind: "line",
          points: [
            [window.from, height0],
            [window.to, height0],
          ],
        }}
        color="var(--accent)"
        width={movable ? 4 : 2}
      />
      {movable &&
        GRIPS.map(({ grip, label, shape }) => (
          <Handle
            key={grip}
            x={gripPlace(window, grip)}
            y={height0}
            label={label}
            valueText={
              grip === "middle"
                ? t`r ${window.from.toFixed(2)} to ${window.to.toFixed(2)}`
                : `r ${gripPlace(window, grip).toFixed(2)}`
            }
            shape={shape}
            step={krrSpecs.window.step}
            onMove={({ x }) => move(grip, x)}
            onCommit={endGesture}
          />
        ))}
    </>
  );
}
