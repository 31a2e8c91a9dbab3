import type { ComponentType } from "react";
import { lazyPanel } from "../lazyPanel.tsx";

/** The figures of the chapter, in its order. */
export const GradientDomainPanel = lazyPanel("gradient-domain", [82, 160], () =>
  import("./GradientDomainPanel.tsx").then((file) => ({ default: file.GradientDomainPanel })),
);
export const MoleculeCurvesPanel = lazyPanel("molecule-curves", [49, 86], () =>
  import("./MoleculeCurvesPanel.tsx").then((file) => ({ default: file.MoleculeCurvesPanel })),
);
export const LearnedDynamicsPanel = lazyPanel("learned-dynamics", [80, 156], () =>
  import("./LearnedDynamicsPanel.tsx").then((file) => ({ default: file.LearnedDynamicsPanel })),
);
export const SpectrumPanel = lazyPanel("spectrum", [57, 82], () =>
  import("./SpectrumPanel.tsx").then((file) => ({ default: file.SpectrumPanel })),
);
export const HeatingPanel = lazyPanel("heating", [79, 152], () =>
  import("./HeatingPanel.tsx").then((file) => ({ default: file.HeatingPanel })),
);

/** The same by their addresses. */
export const moleculePanels = {
  "gradient-domain": GradientDomainPanel,
  "molecule-curves": MoleculeCurvesPanel,
  "learned-dynamics": LearnedDynamicsPanel,
  spectrum: SpectrumPanel,
  heating: HeatingPanel,
} as const satisfies Record<string, ComponentType>;
