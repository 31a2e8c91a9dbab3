import type { ReactNode } from "react";
import type { ColumnKernelId } from "../../../src/experiments/vectorFields/pureKernels.ts";
import { partStyle } from "../../figures/partStyles.ts";
import type { FigureTheme } from "../../figures/theme.ts";
import { t } from "../../messages/t.ts";
import { StrokeTitle } from "../StrokeTitle.tsx";
import { useFigureTheme } from "../useFigureTheme.ts";

/** What a kernel is called over a figure, and in a sentence. */
export const KERNEL_NAMES: Readonly<Record<ColumnKernelId, string>> = {
  independent: t`Independent`,
  energyConserving: t`Curl-free`,
  divergenceFree: t`Divergence-free`,
  half: t`Half of each`,
};

/** The part of a field whose colour a kernel's figures have. */
export const KERNEL_PARTS = {
  independent: "independent",
  energyConserving: "curlFree",
  divergenceFree: "divergenceFree",
  half: "whole",
} as const satisfies Record<ColumnKernelId, string>;

/** A kernel's colour and dash: those of what it alone makes. */
export function kernelStyle(theme: FigureTheme, kernel: ColumnKernelId) {
  return kernel === "independent" ? theme.sources.independent : partStyle(theme, KERNEL_PARTS[kernel]);
}

/** The name of a kernel after a short stroke in its own colour and dash. */
export function KernelTitle({ kernel, children }: { readonly kernel: ColumnKernelId; readonly children?: ReactNode }) {
  const { color, dashArray } = kernelStyle(useFigureTheme(), kernel);
  return (
    <StrokeTitle color={color} dashArray={dashArray}>
      {KERNEL_NAMES[kernel]}
      {children}
    </StrokeTitle>
  );
}
