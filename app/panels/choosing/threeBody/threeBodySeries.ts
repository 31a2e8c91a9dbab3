import type { NamedSeries } from "../../../figures/representationCurves.ts";
import { seriesStyles } from "../../../figures/seriesStyles.ts";
import type { FigureTheme } from "../../../figures/theme.ts";
import { t } from "../../../messages/t.ts";

/** The two representations of Figure 3 by name and look. */
export function threeBodySeries(theme: FigureTheme): (id: string) => NamedSeries | null {
  const [angles, distances] = seriesStyles(theme);
  return (id) => {
    if (id === "distances") return { ...distances, label: t`distances` };
    return id === "angles"
      ? { ...angles, label: t`distances and angles`, shortLabel: t`distances<br>and angles` }
      : null;
  };
}
