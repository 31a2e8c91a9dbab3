import { DEFAULT_RIDGES } from "../regression/hyperparameterGrid.ts";
import { scanHyperparameters } from "../regression/scan.ts";
import type { ExperimentContext } from "./context.ts";
import { labSamples } from "./labSamples.ts";
import { labSettings } from "./session.ts";
import { lengthScalesOf, scored, type TuneMap, type TuneMapRequest, type TuneMapResult } from "./tuneMapResult.ts";

export type { TuneMap, TuneMapRequest, TuneMapResult } from "./tuneMapResult.ts";

/**
 * Scores every (σ, λ) of the grid that "each its own by leave-one-out" picks from: what one σ costs serves all its λ.
 * @throws Problem "input", "cancelled"
 */
export async function tuneMap(request: TuneMapRequest, context: ExperimentContext): Promise<TuneMapResult> {
  const training = labSamples(request.lab.landscape, request.lab.samples);
  const lengthScales = lengthScalesOf(request);
  const finished: TuneMap[] = [];
  for (const [index, id] of request.models.entries()) {
    const { matrixKernel, profile, representation } = labSettings(request.lab, id);
    // The first column may take a while, and can be called off meanwhile.
    context.progress(index / request.models.length, `σ = ${lengthScales[0].toPrecision(2)}`);
    const scan = await scanHyperparameters(
      training,
      matrixKernel,
      profile,
      representation,
      lengthScales,
      DEFAULT_RIDGES,
      {
        checkpoint: context.checkpoint,
        onColumn: (column, partial) => {
          const done = (index + (column + 1) / lengthScales.length) / request.models.length;
          context.progress(done, `σ = ${lengthScales[Math.min(column + 1, lengthScales.length - 1)].toPrecision(2)}`);
          context.partial({ maps: [...finished, scored(id, partial)] } satisfies TuneMapResult);
        },
      },
    );
    finished.push(scored(id, scan));
  }
  return { maps: finished };
}
