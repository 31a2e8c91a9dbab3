import type { ComponentType } from "react";
import { lazyPanel } from "../lazyPanel.tsx";

/** The figures of the chapter, in its order. */
export const MoleculePanel = lazyPanel("molecule", [58, 126], () =>
  import("./MoleculePanel.tsx").then((file) => ({ default: file.MoleculePanel })),
);
export const OrdersPanel = lazyPanel("orders", [69, 162], () =>
  import("./OrdersPanel.tsx").then((file) => ({ default: file.OrdersPanel })),
);
export const TwinsPanel = lazyPanel("twins", [60, 131], () =>
  import("./TwinsPanel.tsx").then((file) => ({ default: file.TwinsPanel })),
);
export const SymmetryFunctionsPanel = lazyPanel("symmetry-functions", [104, 216], () =>
  import("./SymmetryFunctionsPanel.tsx").then((file) => ({ default: file.SymmetryFunctionsPanel })),
);
export const SizesPanel = lazyPanel("sizes", [53, 120], () =>
  import("./SizesPanel.tsx").then((file) => ({ default: file.SizesPanel })),
);
export const NoetherPanel = lazyPanel("noether", [70, 147], () =>
  import("./NoetherPanel.tsx").then((file) => ({ default: file.NoetherPanel })),
);

/** The same by their addresses. */
export const representationPanels = {
  molecule: MoleculePanel,
  orders: OrdersPanel,
  twins: TwinsPanel,
  "symmetry-functions": SymmetryFunctionsPanel,
  sizes: SizesPanel,
  noether: NoetherPanel,
} as const satisfies Record<string, ComponentType>;
