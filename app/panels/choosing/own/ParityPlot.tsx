import { useMemo } from "react";
import { emptyLines } from "../../../figures/lineLayout.ts";
import { parityFigure } from "../../../figures/parity.ts";
import { seriesStyles } from "../../../figures/seriesStyles.ts";
import { digits } from "../../../format/numbers.ts";
import { t } from "../../../messages/t.ts";
import { useChoosing } from "../../../store/choosing/choosingStore.ts";
import { OWN_REPRESENTATIONS } from "../../../store/choosing/ownParameters.ts";
import { TitledPlot } from "../../TitledPlot.tsx";
import { useFigureTheme } from "../../useFigureTheme.ts";
import { ownName } from "./ownSeries.ts";
import type { OwnFit } from "./useOwnCurves.ts";

const HEIGHT = 340;

/** Predictions against the truth, and how far they are off. */
export function ParityPlot({ fit, stale }: { readonly fit: OwnFit; readonly stale: boolean }) {
  const theme = useFigureTheme();
  const { parityOf, worstCase, ownPower } = useChoosing((state) => state.values);
  const { result } = fit;
  const figure = useMemo(() => {
    if (result === null) return emptyLines(theme);
    const style = seriesStyles(theme)[OWN_REPRESENTATIONS.indexOf(parityOf)];
    return parityFigure(result, worstCase - 1, style, theme);
  }, [result, parityOf, worstCase, theme]);
  const name = ownName(parityOf, ownPower);
  return (
    <TitledPlot
      title={t`Predicted against true: ${name}`}
      figure={figure}
      label={t`Predicted energies against true ones`}
      description={
        result === null
          ? t`Not computed yet.`
          : t`${result.tested.length} frames that were not learnt from. The mean absolute error is ${digits(result.errors.meanAbsolute)} meV, the largest ${digits(result.errors.largest)} meV; the energies scatter by ${digits(result.spread)} meV.`
      }
      height={HEIGHT}
      stale={stale}
    />
  );
}
