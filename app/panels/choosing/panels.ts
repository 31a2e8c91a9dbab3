import type { ComponentType } from "react";
import { lazyPanel } from "../lazyPanel.tsx";

/** The figures of the chapter, in its order. */
export const UniquenessPanel = lazyPanel("uniqueness", [75, 150], () =>
  import("./UniquenessPanel.tsx").then((file) => ({ default: file.UniquenessPanel })),
);
export const TargetSimilarityPanel = lazyPanel("target-similarity", [71, 137], () =>
  import("./TargetSimilarityPanel.tsx").then((file) => ({ default: file.TargetSimilarityPanel })),
);
export const ThreeBodyPanel = lazyPanel("three-body", [74, 158], () =>
  import("./ThreeBodyPanel.tsx").then((file) => ({ default: file.ThreeBodyPanel })),
);
export const OwnDataPanel = lazyPanel("own-data", [94, 188], () =>
  import("./OwnDataPanel.tsx").then((file) => ({ default: file.OwnDataPanel })),
);

/** The same by their addresses. */
export const choosingPanels = {
  uniqueness: UniquenessPanel,
  "target-similarity": TargetSimilarityPanel,
  "three-body": ThreeBodyPanel,
  "own-data": OwnDataPanel,
} as const satisfies Record<string, ComponentType>;
