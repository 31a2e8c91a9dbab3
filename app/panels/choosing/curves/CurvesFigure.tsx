import { useMemo } from "react";
import type { RepresentationCurves } from "../../../../src/experiments/choosing/representationCurvesResult.ts";
import { emptyLines } from "../../../figures/lineLayout.ts";
import {
  curveQuartiles,
  floorOf,
  type NamedSeries,
  representationCurvesFigure,
} from "../../../figures/representationCurves.ts";
import { type FigureTheme, figureTheme } from "../../../figures/theme.ts";
import { digits } from "../../../format/numbers.ts";
import { t } from "../../../messages/t.ts";
import { TitledPlot } from "../../TitledPlot.tsx";
import { useFigureTheme } from "../../useFigureTheme.ts";

/** Fixed, so that the names at the curves' ends have room on a phone too. */
const HEIGHT = 340;

export interface CurvesFigureProps {
  readonly title: string;
  readonly result: RepresentationCurves | null;
  /** What each curve is called and how it looks, the same function while nothing changes; null leaves it out. */
  readonly namesIn: (theme: FigureTheme) => (id: string) => NamedSeries | null;
  /** The vertical axis' title, with its unit. */
  readonly quantity: string;
  readonly stale: boolean;
}

/** Learning curves of several representations, with what is known of their floors. */
export function CurvesFigure({ title, result, namesIn, quantity, stale }: CurvesFigureProps) {
  const theme = useFigureTheme();
  const figure = useMemo(
    () => (result === null ? emptyLines(theme) : representationCurvesFigure(result, namesIn(theme), theme, quantity)),
    [result, namesIn, theme, quantity],
  );
  return (
    <TitledPlot
      title={title}
      figure={figure}
      label={t`Learning curves: ${title.toLowerCase()}`}
      description={result === null ? t`Not computed yet.` : describe(result, namesIn(figureTheme("light")))}
      height={HEIGHT}
      stale={stale}
    />
  );
}

function describe(result: RepresentationCurves, nameOf: (id: string) => NamedSeries | null): string {
  const lines = result.curves.map(({ id }) => {
    const series = nameOf(id);
    if (series === null) return null;
    const points = Array.from(curveQuartiles(result, id)?.median ?? [], (value, row) =>
      Number.isFinite(value) ? t`${digits(value, 2)} at N = ${result.counts[row]}` : null,
    );
    const floor = floorOf(result, id);
    const known = points.filter((point) => point !== null).join(", ") || t`nothing yet`;
    return floor === null
      ? t`${series.label}: ${known}.`
      : t`${series.label}: ${known}; its floor is ${digits(floor, 2)}.`;
  });
  return t`Medians over ${result.repeats} sample sets. ${lines.filter((line) => line !== null).join(" ")}`;
}
