import type { LoopWorkResult } from "../../src/experiments/loopWork.ts";
import { Mathematical } from "../format/Mathematical.tsx";
import { signedDigits } from "../format/numbers.ts";
import { rich } from "../messages/t.ts";
import "./figures.css";
import type { FigureTheme } from "./theme.ts";
import { workBars } from "./workBars.ts";

export interface WorkBarsProps {
  readonly result: LoopWorkResult;
  readonly theme: FigureTheme;
}

const KT0 = (
  <>
    <i>k</i>
    <sub>B</sub>
    <i>T</i>
    <sub>0</sub>
  </>
);

/** ∮f·dr for truth and the models that have one, as bars with their numbers: a table, so that it reads well without being seen. */
export function WorkBars({ result, theme }: WorkBarsProps) {
  const { bars, limit } = workBars(result);
  return (
    <table className="work-bars">
      <caption>
        {rich`Work once round the loop, ∮${<i>f</i>}·d${<i>r</i>} (${KT0}); the bars run from −${limit} to +${limit}`}
      </caption>
      <tbody>
        {bars.map((bar) => {
          const style = theme.sources[bar.source];
          return (
            <tr key={bar.source}>
              <th scope="row" style={{ color: style.textColor }}>
                <svg viewBox="0 0 30 10" aria-hidden="true" style={swatch}>
                  <path d="M0 5H30" stroke={style.color} strokeWidth={3} strokeDasharray={style.dashArray} />
                </svg>
                {style.label}
              </th>
              <td style={{ inlineSize: "60%" }}>
                <svg viewBox="0 0 100 20" preserveAspectRatio="none" aria-hidden="true">
                  <path d="M50 0V20" stroke={theme.muted} strokeWidth={1} vectorEffect="non-scaling-stroke" />
                  <rect x={100 * bar.from} y={4} width={100 * (bar.to - bar.from)} height={12} fill={style.color} />
                </svg>
              </td>
              <td>
                <Mathematical text={signedDigits(bar.work)} />
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

const swatch = { display: "inline-block", inlineSize: 30, minInlineSize: 30, blockSize: 10, marginInlineEnd: 8 };
