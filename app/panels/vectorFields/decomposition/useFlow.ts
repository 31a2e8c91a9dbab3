import { useMemo } from "react";
import type { FlowSource } from "../../../../src/experiments/vectorFields/flowPictures.ts";
import type { FlowView } from "../../../figures/flowView.ts";
import { useDragging } from "../../../store/SettingsContext.ts";
import { useExperiment } from "../../../store/useExperiment.ts";
import { useVectorField } from "../../../store/vectorFields/vectorFieldStore.ts";
import { usePanelVisible } from "../../PanelVisibility.ts";
import { useFieldLab } from "../useVectorExperiments.ts";

/** Points an axis of a texture: at rest, and while a hand moves. */
const CELLS = 180;
const COARSE_CELLS = 90;
/** The fields that have one. */
const OF: readonly FlowSource[] = ["truth", "learned", "curlFree", "divergenceFree"];

/**
 * Textures or streamlines of the fields shown, where the view asks for them; a field without one is drawn with arrows. So are
 * streamlines while a hand moves: only Plotly draws them, and that is too slow to follow it.
 */
export function useFlow() {
  const lab = useFieldLab();
  const look = useVectorField(({ values }) => values.fieldView);
  const visible = usePanelVisible();
  const dragging = useDragging();
  const request = look === "texture" || look === "streamlines" ? { lab, of: OF, look } : null;
  const asked =
    request === null || (dragging && look === "streamlines")
      ? null
      : { ...request, cells: dragging ? COARSE_CELLS : CELLS };
  const job = useExperiment("vectorFlow", "flowPictures", visible ? asked : null, {
    supersede: dragging ? "finish" : "cancel",
  });
  // Lines of other settings would be wrong lines; a texture of a moment ago is still nearly right.
  const isShown = asked !== null && (look === "texture" || job.requestKey === JSON.stringify(asked));
  const result = isShown ? job.result : null;
  const flows = useMemo(() => {
    const { x, y, pictures } = result ?? { x: null, y: null, pictures: [] };
    if (x === null || y === null) return new Map<FlowSource, NonNullable<FlowView["flow"]>>();
    return new Map(pictures.map((picture) => [picture.source, { ...picture, x, y }]));
  }, [result]);
  return { ...job, flows };
}
