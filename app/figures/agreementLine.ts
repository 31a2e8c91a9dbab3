import { t } from "../messages/t.ts";
import type { ScatterTrace } from "./figure.ts";
import type { FigureTheme } from "./theme.ts";

/** The line on which a prediction is the truth. @param range of both axes */
export function agreementLine(range: readonly [number, number], theme: FigureTheme): ScatterTrace {
  return {
    type: "scatter",
    mode: "lines",
    name: t`prediction = truth`,
    x: [...range],
    y: [...range],
    line: { color: theme.sources.truth.color, width: 1.2 },
    hoverinfo: "skip",
  };
}
