import { useMemo } from "react";
import type { MolecularFitResult } from "../../../../src/experiments/molecule/molecularFit.ts";
import { forceParityFigure } from "../../../figures/forceParity.ts";
import { emptyLines } from "../../../figures/lineLayout.ts";
import { digits } from "../../../format/numbers.ts";
import { t } from "../../../messages/t.ts";
import { MODEL_NAMES } from "../../../store/molecule/moleculeParameters.ts";
import { useMolecule } from "../../../store/molecule/moleculeStore.ts";
import { TitledPlot } from "../../TitledPlot.tsx";
import { useFigureTheme } from "../../useFigureTheme.ts";
import { looksIn } from "../looks.ts";

const HEIGHT = 330;

/** Force components predicted by the model looked at, against the true ones. */
export function ForceParityPlot({
  result,
  stale,
}: {
  readonly result: MolecularFitResult | null;
  readonly stale: boolean;
}) {
  const theme = useFigureTheme();
  const { shownModel, shownFrame } = useMolecule(({ values }) => values);
  const model = result?.models.find(({ id }) => id === shownModel);
  const figure = useMemo(() => {
    if (!result || !model || model.forces.length === 0) return emptyLines(theme, t`not trained`);
    const size = 3 * result.numbers.length;
    const frame = Math.min(shownFrame, result.forces.length / size) - 1;
    return forceParityFigure(
      { truth: result.forces, predicted: model.forces, size },
      frame,
      looksIn(theme)[shownModel],
      theme,
    );
  }, [result, model, shownModel, shownFrame, theme]);
  const errors = model?.forceErrors;
  return (
    <TitledPlot
      title={t`Forces, ${MODEL_NAMES[shownModel]}`}
      figure={figure}
      label={t`Predicted force components against true ones`}
      description={
        errors
          ? t`${result?.forces.length ?? 0} components; root-mean-square error ${digits(errors.rootMeanSquare)} meV/Å, the largest ${digits(errors.largest)} meV/Å.`
          : t`Not trained yet.`
      }
      height={HEIGHT}
      stale={stale}
    />
  );
}
