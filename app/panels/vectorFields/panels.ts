import type { ComponentType } from "react";
import { lazyPanel } from "../lazyPanel.tsx";

/** The figures of the chapter, in its order. */
export const MatrixKernelPanel = lazyPanel("matrix-kernel", 62, () =>
  import("./MatrixKernelPanel.tsx").then((file) => ({ default: file.MatrixKernelPanel })),
);
export const DecompositionPanel = lazyPanel("decomposition", 64, () =>
  import("./DecompositionPanel.tsx").then((file) => ({ default: file.DecompositionPanel })),
);
export const DecompositionCurvePanel = lazyPanel("decomposition-curve", 44, () =>
  import("./DecompositionCurvePanel.tsx").then((file) => ({ default: file.DecompositionCurvePanel })),
);
export const AmbiguityPanel = lazyPanel("ambiguity", 58, () =>
  import("./AmbiguityPanel.tsx").then((file) => ({ default: file.AmbiguityPanel })),
);
export const PriorsPanel = lazyPanel("vector-priors", 86, () =>
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
