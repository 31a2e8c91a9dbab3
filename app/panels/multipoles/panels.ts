import type { ComponentType } from "react";
import { lazyPanel } from "../lazyPanel.tsx";

/** The figures of the chapter, in its order. */
export const ChargesPanel = lazyPanel("charges", [61, 157], () =>
  import("./ChargesPanel.tsx").then((file) => ({ default: file.ChargesPanel })),
);
export const FallOffPanel = lazyPanel("fall-off", [62, 86], () =>
  import("./FallOffPanel.tsx").then((file) => ({ default: file.FallOffPanel })),
);
export const OriginPanel = lazyPanel("origin", [39, 93], () =>
  import("./OriginPanel.tsx").then((file) => ({ default: file.OriginPanel })),
);
export const ElementCurvesPanel = lazyPanel("element-curves", [44, 87], () =>
  import("./ElementCurvesPanel.tsx").then((file) => ({ default: file.ElementCurvesPanel })),
);

/** The same by their addresses. */
export const multipolePanels = {
  charges: ChargesPanel,
  "fall-off": FallOffPanel,
  origin: OriginPanel,
  "element-curves": ElementCurvesPanel,
} as const satisfies Record<string, ComponentType>;
