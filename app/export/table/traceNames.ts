import type { SourceId } from "../../../src/experiments/lab.ts";
import type { Trace } from "../../figures/figure.ts";
import type { FigureTheme } from "../../figures/theme.ts";
import { t } from "../../messages/t.ts";

const SOURCES: readonly SourceId[] = ["truth", "independent", "energyConserving", "asPrinted"];

/** What a trace without a name of its own is called; a band goes by its colour, which means the same in every figure. */
export function nameByLook(theme: FigureTheme): (trace: Trace) => string | undefined {
  const bands = new Map<unknown, string>(
    SOURCES.map((source) => [theme.sources[source].band, theme.sources[source].label]),
  );
  return (trace) => {
    if (trace.type !== "scatter") return undefined;
    if (trace.fill !== "toself") return trace.mode === "markers" ? t`points` : t`curve`;
    const whose = bands.get(trace.fillcolor);
    return whose === undefined ? t`band` : t`${whose} (band)`;
  };
}
