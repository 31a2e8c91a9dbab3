import type { ComponentType } from "react";
import { lazyPanel } from "../lazyPanel.tsx";

/** The figure of the chapter. */
export const TakeHomePanel = lazyPanel("take-home", [46, 62], () =>
  import("./TakeHomePanel.tsx").then((file) => ({ default: file.TakeHomePanel })),
);

/** The same by its address. */
export const conclusionPanels = { "take-home": TakeHomePanel } as const satisfies Record<string, ComponentType>;
