import { LINE_REPRESENTATIONS } from "../../../../src/experiments/choosing/gaussianTarget.ts";
import type { NamedSeries } from "../../../figures/representationCurves.ts";
import { seriesStyles } from "../../../figures/seriesStyles.ts";
import type { FigureTheme } from "../../../figures/theme.ts";
import { t } from "../../../messages/t.ts";
import { LINE_NAMES, OWN_LINE } from "../../../store/choosing/gaussianParameters.ts";

/** The representations of Figure 1 by name and look, each the same whichever others are shown. */
export function lineSeries(theme: FigureTheme): (id: string) => NamedSeries | null {
  const styles = seriesStyles(theme);
  const at = LINE_REPRESENTATIONS.map(({ id }) => id);
  return (id) => {
    if (id === OWN_LINE) return { ...styles[at.length], label: t`one’s own`, shortLabel: t`one’s<br>own` };
    const known = at.find((candidate) => candidate === id);
    return known === undefined ? null : { ...styles[at.indexOf(known)], label: LINE_NAMES[known] };
  };
}
