import type { ComponentType } from "react";
import { lazyPanel } from "../lazyPanel.tsx";

/** The figures of the chapter, in their order. */
export const ByHandPanel = lazyPanel("by-hand", [59, 115], () =>
  import("./ByHandPanel.tsx").then((file) => ({ default: file.ByHandPanel })),
);
export const ExtrapolationPanel = lazyPanel("extrapolation", [77, 152], () =>
  import("./ExtrapolationPanel.tsx").then((file) => ({ default: file.ExtrapolationPanel })),
);
export const SmoothnessPanel = lazyPanel("sigma-lambda", [81, 130], () =>
  import("./SmoothnessPanel.tsx").then((file) => ({ default: file.SmoothnessPanel })),
);
export const DrawsPanel = lazyPanel("priors", [50, 70], () =>
  import("./DrawsPanel.tsx").then((file) => ({ default: file.DrawsPanel })),
);
export const CostPanel = lazyPanel("cost", [49, 87], () =>
  import("./CostPanel.tsx").then((file) => ({ default: file.CostPanel })),
);

/** The same by their addresses. */
export const krrPanels = {
  "by-hand": ByHandPanel,
  extrapolation: ExtrapolationPanel,
  "sigma-lambda": SmoothnessPanel,
  priors: DrawsPanel,
  cost: CostPanel,
} as const satisfies Record<string, ComponentType>;
