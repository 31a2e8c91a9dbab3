import type { ComponentType } from "react";
import { lazyPanel } from "../lazyPanel.tsx";

/** The figures of the chapter, in its order. */
export const MatrixKernelPanel = lazyPanel("matrix-kernel", [66, 96], () =>
  import("./MatrixKernelPanel.tsx").then((file) => ({ default: file.MatrixKernelPanel })),
);
export const DecompositionPanel = lazyPanel("decomposition", [84, 154], () =>
  import("./DecompositionPanel.tsx").then((file) => ({ default: file.DecompositionPanel })),
);
export const DecompositionCurvePanel = lazyPanel("decomposition-curve", [46, 91], () =>
  import("./DecompositionCurvePanel.tsx").then((file) => ({ default: file.DecompositionCurvePanel })),
);
export const AmbiguityPanel = lazyPanel("ambiguity", [54, 93], () =>
  import("./AmbiguityPanel.tsx").then((file) => ({ default: file.AmbiguityPanel })),
);
export const PriorsPanel = lazyPanel("vector-priors", [81, 121], () =>
  import("./PriorsPanel.tsx").then((file) => ({ default: file.PriorsPanel })),
);

/** The same by their addresses. */
export const vectorFieldPanels = {
  "matrix-kernel": MatrixKernelPanel,
  decomposition: DecompositionPanel,
  "decomposition-curve": DecompositionCurvePanel,
  ambiguity: AmbiguityPanel,
  "vector-priors": PriorsPanel,
} as const satisfies Record<string, ComponentType>;
