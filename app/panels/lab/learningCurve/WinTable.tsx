import type { CSSProperties } from "react";
import type { LearningCurveResult } from "../../../../src/experiments/learningCurve.ts";
import type { Score } from "../../../figures/learningCurve.ts";
import { t } from "../../../messages/t.ts";
import { SourceTitle } from "../../SourceTitle.tsx";
import { medianGains, winFractions } from "./wins.ts";

/** Who wins how often, and by how much the medians differ, at each N. */
export function WinTable({ result, score }: { readonly result: LearningCurveResult; readonly score: Score }) {
  const wins = winFractions(result, score);
  const gains = medianGains(result, score);
  return (
    <table className="win-table">
      <caption>{t`Sample sets won, in per cent`}</caption>
      <thead>
        <tr>
          <th scope="col">
            <i>N</i>
          </th>
          {Array.from(result.counts, (count) => (
            <th key={count} scope="col">
              {count}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {result.curves.map(({ id }, model) => (
          <tr key={id} className={`source-${id}`}>
            <th scope="row">
              <SourceTitle source={id} />
            </th>
            {Array.from(wins[model], (fraction, row) => (
              <td key={result.counts[row]} style={share(fraction)}>
                <span>{percent(fraction)}</span>
              </td>
            ))}
          </tr>
        ))}
        <tr className="win-gain">
          <th scope="row" title={t`1 − median error of the energy-conserving model / that of the independent one`}>
            {t`median lower by, %`}
          </th>
          {Array.from(gains, (gain, row) => (
            <td key={result.counts[row]}>
              <span>{percent(gain)}</span>
            </td>
          ))}
        </tr>
      </tbody>
    </table>
  );
}

function percent(fraction: number): string {
  return Number.isNaN(fraction) ? "–" : String(Math.round(100 * fraction) + 0).replace("-", "−");
}

/** The cell is filled as high as the model wins. */
function share(fraction: number): CSSProperties & { readonly "--share": string } {
  return { "--share": `${Number.isNaN(fraction) ? 0 : Math.round(100 * fraction)}%` };
}
