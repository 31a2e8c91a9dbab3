import type { NamedSeries } from "../../../figures/representationCurves.ts";
import { seriesStyles } from "../../../figures/seriesStyles.ts";
import type { FigureTheme } from "../../../figures/theme.ts";
import { t } from "../../../messages/t.ts";
import { POWERS } from "../../../store/choosing/toCurves.ts";

/** The learning curves of Figure 2 by name and look: those that are always there, and the reader's own n. */
export function powerSeries(chosen: number): (theme: FigureTheme) => (id: string) => NamedSeries | null {
  return (theme) => {
    const styles = seriesStyles(theme);
    return (id) => {
      const n = Number(id);
      const power = `<i>r</i><sup> −${id}</sup>`;
      const at = POWERS.indexOf(n);
      const style = at === -1 ? styles[styles.length - 1] : styles[at];
      return { ...style, label: power, shortLabel: n === chosen ? t`${power}<br>(your n)` : power };
    };
  };
}
