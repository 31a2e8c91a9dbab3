import type { ComponentType } from "react";
import { lazyPanel } from "../lazyPanel.tsx";

/** The figures of the lab, in the order of the chapter. */
export const LandscapePanel = lazyPanel("landscape", [42, 62], () =>
  import("./LandscapePanel.tsx").then((file) => ({ default: file.LandscapePanel })),
);
export const SamplesPanel = lazyPanel("samples", [51, 78], () =>
  import("./SamplesPanel.tsx").then((file) => ({ default: file.SamplesPanel })),
);
export const KernelsPanel = lazyPanel("kernels", [62, 87], () =>
  import("./KernelsPanel.tsx").then((file) => ({ default: file.KernelsPanel })),
);
export const LoopPanel = lazyPanel("loop", [63, 116], () =>
  import("./LoopPanel.tsx").then((file) => ({ default: file.LoopPanel })),
);
export const EnergyPanel = lazyPanel("energy", [52, 87], () =>
  import("./EnergyPanel.tsx").then((file) => ({ default: file.EnergyPanel })),
);
export const DynamicsPanel = lazyPanel("dynamics", [88, 121], () =>
  import("./DynamicsPanel.tsx").then((file) => ({ default: file.DynamicsPanel })),
);
export const LearningCurvePanel = lazyPanel("learning-curve", [50, 103], () =>
  import("./LearningCurvePanel.tsx").then((file) => ({ default: file.LearningCurvePanel })),
);

/** The same by their addresses. */
export const labPanels = {
  landscape: LandscapePanel,
  samples: SamplesPanel,
  kernels: KernelsPanel,
  loop: LoopPanel,
  energy: EnergyPanel,
  dynamics: DynamicsPanel,
  "learning-curve": LearningCurvePanel,
} as const satisfies Record<string, ComponentType>;
