import { useMemo } from "react";
import type { MolecularCurvesResult } from "../../../../src/experiments/molecule/molecularCurvesResult.ts";
import { quartiles } from "../../../figures/learningCurve.ts";
import { emptyLines } from "../../../figures/lineLayout.ts";
import { representationCurvesFigure } from "../../../figures/representationCurves.ts";
import { digits } from "../../../format/numbers.ts";
import { t } from "../../../messages/t.ts";
import { MODEL_NAMES } from "../../../store/molecule/moleculeParameters.ts";
import { TitledPlot } from "../../TitledPlot.tsx";
import { useFigureTheme } from "../../useFigureTheme.ts";
import { looksIn } from "../looks.ts";
import { curvesOf, type Learnt } from "./curvesOf.ts";

const HEIGHT = 340;

const TITLES: Readonly<Record<Learnt, string>> = { forces: t`Error of the forces`, energies: t`Error of the energy` };
const AXES: Readonly<Record<Learnt, string>> = {
  forces: t`force, RMSE per component (meV/Å)`,
  energies: t`energy, RMSE (meV)`,
};

/** Learning curves of forces, or of energies: what has no energy has no curve there. */
export function ForceCurvesPlot({
  result,
  of,
  stale,
}: {
  readonly result: MolecularCurvesResult | null;
  readonly of: Learnt;
  readonly stale: boolean;
}) {
  const theme = useFigureTheme();
  const figure = useMemo(() => {
    if (result === null) return emptyLines(theme, t`not computed yet`);
    const looks = looksIn(theme);
    const { curves, known } = curvesOf(result, of);
    const nameOf = (id: string) => {
      const model = known.find((each) => each === id);
      return model === undefined ? null : looks[model];
    };
    return representationCurvesFigure(curves, nameOf, theme, AXES[of]);
  }, [result, of, theme]);
  return (
    <TitledPlot
      title={TITLES[of]}
      figure={figure}
      label={t`Learning curves: ${TITLES[of].toLowerCase()} against the number of geometries`}
      description={result === null ? t`Not computed yet.` : describe(result, of)}
      height={HEIGHT}
      stale={stale}
    />
  );
}

function describe(result: MolecularCurvesResult, of: Learnt): string {
  const { curves, known } = curvesOf(result, of);
  const said = known.map((id) => {
    const curve = curves.curves.find((each) => each.id === id);
    const { median } = quartiles(
      curve?.numbers.rootMeanSquare ?? new Float64Array(0),
      result.counts.length,
      result.repeats,
    );
    const points = Array.from(median, (value, row) => t`${digits(value, 2)} at N = ${result.counts[row]}`);
    return `${MODEL_NAMES[id]}: ${points.join(", ")}.`;
  });
  return t`Medians over ${result.repeats} sample sets. ${said.join(" ")}`;
}
