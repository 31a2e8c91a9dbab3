import type { LineParameters } from "../../../../src/experiments/kernelRidge/line.ts";
import type { LineDrawsRequest } from "../../../../src/experiments/kernelRidge/lineDraws.ts";
import { lineKernels } from "../../../../src/lineKernels/registry.ts";
import { useKrr } from "../../../store/kernelRidge/krrStore.ts";
import { usePanelVisible } from "../../PanelVisibility.ts";
import { useLine, useLineExperiment } from "../useKrrExperiments.ts";

export const LINE_DRAWS = "lineDraws";

/** What draws depend on: all but the kernel, since all are drawn from. */
export function lineOfDraws(line: LineParameters): LineParameters {
  return { ...line, model: { ...line.model, kernel: lineKernels[0].id } };
}

/** Draws of all kernels, whichever of them the other figures use. */
export function useLineDraws(visible = usePanelVisible()) {
  const draws = useKrr((state) => state.values.draws);
  const drawSeed = useKrr((state) => state.values.drawSeed);
  const requestFor = (line: LineParameters): LineDrawsRequest => ({
    line: lineOfDraws(line),
    kernels: lineKernels.map(({ id }) => id),
    draws,
    drawSeed,
  });
  return useLineExperiment(LINE_DRAWS, "lineDraws", requestFor, useLine(), visible);
}
