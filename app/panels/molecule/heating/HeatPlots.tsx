import { useMemo } from "react";
import type { MolecularHeatResult } from "../../../../src/experiments/molecule/molecularHeat.ts";
import { type HeatSeries, heatFigure } from "../../../figures/heatCurves.ts";
import { emptyLines } from "../../../figures/lineLayout.ts";
import type { FigureTheme } from "../../../figures/theme.ts";
import { digits } from "../../../format/numbers.ts";
import { t } from "../../../messages/t.ts";
import { MODEL_NAMES } from "../../../store/molecule/moleculeParameters.ts";
import { TitledPlot } from "../../TitledPlot.tsx";
import { useFigureTheme } from "../../useFigureTheme.ts";
import { looksIn } from "../looks.ts";

const HEIGHT = 320;

export interface HeatPlotsProps {
  readonly result: MolecularHeatResult | null;
  /** K. */
  readonly trainedAt: number;
  readonly stale: boolean;
}

/** Errors of the forces against temperature, and what the energy-conserving model expects of its own energy. */
export function HeatPlots({ result, trainedAt, stale }: HeatPlotsProps) {
  const theme = useFigureTheme();
  const figures = useMemo(() => {
    const empty = emptyLines(theme, t`not computed yet`);
    if (result === null) return { forces: empty, doubt: empty };
    const figure = (series: readonly HeatSeries[], title: string) =>
      heatFigure(result.temperatures, series, { trainedAt, title }, theme);
    return {
      forces: figure(forceSeries(result, theme), t`force, RMSE (meV/Å)`),
      doubt: figure(doubtSeries(result, theme), t`energy (meV)`),
    };
  }, [result, trainedAt, theme]);
  return (
    <div className="curve-pair">
      <TitledPlot
        title={t`Error of the forces`}
        figure={figures.forces}
        height={HEIGHT}
        label={t`Errors of the forces against temperature`}
        description={result === null ? t`Not computed yet.` : forceWords(result)}
        stale={stale}
      />
      <TitledPlot
        title={t`Error of the energy, and what the model expects`}
        figure={figures.doubt}
        height={HEIGHT}
        label={t`The energy-conserving model’s error and the error it expects, against temperature`}
        description={result === null ? t`Not computed yet.` : doubtWords(result)}
        stale={stale}
      />
    </div>
  );
}

function forceSeries({ curves, forceSpread }: MolecularHeatResult, theme: FigureTheme): HeatSeries[] {
  const looks = looksIn(theme);
  const known: HeatSeries[] = curves.map(({ id, forceRootMeanSquare }) => ({
    ...looks[id],
    values: forceRootMeanSquare,
  }));
  return [{ ...looks.truth, label: t`the forces themselves`, shortLabel: t`forces`, values: forceSpread }, ...known];
}

function doubtSeries({ curves }: MolecularHeatResult, theme: FigureTheme): HeatSeries[] {
  const conserving = curves.find(({ id }) => id === "conserving");
  if (conserving === undefined) return [];
  const look = looksIn(theme).conserving;
  return [
    { ...look, label: t`error`, shortLabel: t`error`, values: conserving.energyRootMeanSquare },
    {
      ...look,
      color: theme.accent,
      dash: "longdash",
      marker: "circle",
      label: t`expected error`,
      shortLabel: t`expected`,
      values: conserving.energyDeviation,
    },
  ];
}

const at = (values: Float64Array, temperatures: Float64Array, unit: string) =>
  Array.from(values, (value, k) => t`${digits(value, 2)} ${unit} at ${temperatures[k]} K`).join(", ");

function forceWords({ curves, temperatures }: MolecularHeatResult): string {
  return curves
    .map(({ id, forceRootMeanSquare }) => `${MODEL_NAMES[id]}: ${at(forceRootMeanSquare, temperatures, "meV/Å")}.`)
    .join(" ");
}

function doubtWords({ curves, temperatures }: MolecularHeatResult): string {
  const conserving = curves.find(({ id }) => id === "conserving");
  if (conserving === undefined) return t`Not computed yet.`;
  const { energyRootMeanSquare, energyDeviation } = conserving;
  return t`Error: ${at(energyRootMeanSquare, temperatures, "meV")}. Expected: ${at(energyDeviation, temperatures, "meV")}.`;
}
