import type { ComponentType } from "react";
import { lazyPanel } from "../lazyPanel.tsx";

/** The figures of the chapter, in its order. */
export const IntegratorsPanel = lazyPanel("integrators", [70, 150], () =>
  import("./IntegratorsPanel.tsx").then((file) => ({ default: file.IntegratorsPanel })),
);
export const TimescalesPanel = lazyPanel("timescales", [62, 100], () =>
  import("./TimescalesPanel.tsx").then((file) => ({ default: file.TimescalesPanel })),
);
export const FluidPanel = lazyPanel("fluid", [90, 190], () =>
  import("./FluidPanel.tsx").then((file) => ({ default: file.FluidPanel })),
);

/** The same by their addresses. */
export const motionPanels = {
  integrators: IntegratorsPanel,
  timescales: TimescalesPanel,
  fluid: FluidPanel,
} as const satisfies Record<string, ComponentType>;
