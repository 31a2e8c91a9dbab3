import type { Cut } from "../../../../src/experiments/energyCut.ts";
import { ClipToPlot } from "../../../figures/ClipToPlot.tsx";
import { Handle } from "../../../figures/Handle.tsx";
import { Overlay } from "../../../figures/Overlay.tsx";
import { OverlayPath } from "../../../figures/OverlayPath.tsx";
import { t } from "../../../messages/t.ts";
import { detourOf, middleOf, moveCut, moveEnd } from "./cutShape.ts";

export interface CutOverlayProps {
  /** Whose map it lies on, in words. */
  readonly on: string;
  readonly cut: Cut;
  readonly onChange: (cut: Cut) => void;
  readonly onSettle: () => void;
}

/** The line cut on one map with its ends and its middle, and the detour to its end. */
export function CutOverlay({ on, cut, onChange, onSettle }: CutOverlayProps) {
  const { x0, y0, x1, y1 } = cut;
  return (
    <Overlay label={t`Line cut on ${on}`}>
      <ClipToPlot>
        <OverlayPath shape={{ kind: "line", points: detourOf(cut) }} width={1.25} dashArray="5 4" />
        <OverlayPath
          shape={{
            kind: "line",
            points: [
              [x0, y0],
              [x1, y1],
            ],
          }}
          width={2.5}
        />
      </ClipToPlot>
      <Handle
        {...middleOf(cut)}
        label={t`Whole cut`}
        shape="cross"
        radius={8}
        onMove={(place) => onChange(moveCut(cut, place))}
        onCommit={onSettle}
      />
      <Handle
        x={x0}
        y={y0}
        label={t`Start of the cut`}
        shape="square"
        onMove={(place) => onChange(moveEnd(cut, "start", place))}
        onCommit={onSettle}
      />
      <Handle
        x={x1}
        y={y1}
        label={t`End of the cut`}
        shape="diamond"
        onMove={(place) => onChange(moveEnd(cut, "end", place))}
        onCommit={onSettle}
      />
    </Overlay>
  );
}
