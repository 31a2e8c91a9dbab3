import { type HyperparameterScan, scanHyperparameters } from "../regression/scan.ts";
import { bestOfScan, DEFAULT_LENGTH_SCALES, DEFAULT_RIDGES } from "../regression/tune.ts";
import type { ExperimentContext } from "./context.ts";
import type { LabParameters, ModelId } from "./lab.ts";
import { labSamples } from "./labSamples.ts";
import { labSettings } from "./session.ts";

export interface TuneMapRequest {
  readonly lab: LabParameters;
  readonly models: readonly ModelId[];
}

/** Leave-one-out error and log marginal likelihood over a σ–λ grid. */
export interface TuneMap {
  readonly id: ModelId;
  /** [nσ], rising. */
  readonly lengthScales: Float64Array;
  /** [nλ], rising. */
  readonly ridges: Float64Array;
  /** [nλ×nσ], row-major with λ as the row; NaN where it has not been or could not be computed. */
  readonly leaveOneOut: Float64Array;
  readonly logMarginalLikelihood: Float64Array;
  readonly best: { readonly lengthScale: number; readonly ridge: number; readonly leaveOneOut: number };
}

/** Also what `partial` hands over, a column of σ at a time. */
export interface TuneMapResult {
  readonly maps: readonly TuneMap[];
}

/**
 * Scores every (σ, λ) of the grid that "each its own by leave-one-out" picks from: one eigendecomposition for each σ
 * serves all λ.
 * @throws Problem "input", "cancelled"
 */
export async function tuneMap(request: TuneMapRequest, context: ExperimentContext): Promise<TuneMapResult> {
  const training = labSamples(request.lab.landscape, request.lab.samples);
  const lengthScales = DEFAULT_LENGTH_SCALES;
  const finished: TuneMap[] = [];
  for (const [index, id] of request.models.entries()) {
    const { matrixKernel, profile, representation } = labSettings(request.lab, id);
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
          context.progress(done, `σ = ${lengthScales[column].toPrecision(2)}`);
          context.partial({ maps: [...finished, scored(id, partial)] } satisfies TuneMapResult);
        },
      },
    );
    finished.push(scored(id, scan));
  }
  return { maps: finished };
}

/** A copy of a scan, which is still being filled in, with its best point so far. */
function scored(id: ModelId, scan: HyperparameterScan): TuneMap {
  return {
    id,
    lengthScales: scan.lengthScales.slice(),
    ridges: scan.ridges.slice(),
    leaveOneOut: scan.leaveOneOut.slice(),
    logMarginalLikelihood: scan.logMarginalLikelihood.slice(),
    best: bestOfScan(scan),
  };
}
