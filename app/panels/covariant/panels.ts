import type { ComponentType } from "react";
import { lazyPanel } from "../lazyPanel.tsx";

/** The figures of the chapter, in its order. */
export const TurningPanel = lazyPanel("turning", [55, 136], () =>
  import("./TurningPanel.tsx").then((file) => ({ default: file.TurningPanel })),
);
export const GroupAveragePanel = lazyPanel("group-average", [55, 130], () =>
  import("./GroupAveragePanel.tsx").then((file) => ({ default: file.GroupAveragePanel })),
);
export const SidewaysPanel = lazyPanel("sideways", [42, 110], () =>
  import("./SidewaysPanel.tsx").then((file) => ({ default: file.SidewaysPanel })),
);
export const ForceCurvesPanel = lazyPanel("force-curves", [62, 130], () =>
  import("./ForceCurvesPanel.tsx").then((file) => ({ default: file.ForceCurvesPanel })),
);

/** The same by their addresses. */
export const covariantPanels = {
  turning: TurningPanel,
  "group-average": GroupAveragePanel,
  sideways: SidewaysPanel,
  "force-curves": ForceCurvesPanel,
} as const satisfies Record<string, ComponentType>;
