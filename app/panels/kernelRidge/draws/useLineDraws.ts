import { useMemo } from "react";
import type { LineDrawsRequest } from "../../../../src/experiments/kernelRidge/lineDraws.ts";
import { lineKernels } from "../../../../src/lineKernels/registry.ts";
import { useKrr } from "../../../store/kernelRidge/krrStore.ts";
import { toLine } from "../../../store/kernelRidge/toLine.ts";
import { usePanelVisible } from "../../PanelVisibility.ts";
import { usePanelExperiment } from "../../usePanelExperiment.ts";

export const LINE_DRAWS = "lineDraws";

/** Draws of all kernels, whichever of them the other figures use. */
export function useLineDraws(visible = usePanelVisible()) {
  const line = useKrr((state) => toLine(state.values));
  const draws = useKrr((state) => state.values.draws);
  const drawSeed = useKrr((state) => state.values.drawSeed);
  const request = useMemo(
    (): LineDrawsRequest => ({
      line: { ...line, model: { ...line.model, kernel: lineKernels[0].id } },
      kernels: lineKernels.map(({ id }) => id),
      draws,
      drawSeed,
    }),
    [line, draws, drawSeed],
  );
  return usePanelExperiment(LINE_DRAWS, "lineDraws", request, visible);
}
