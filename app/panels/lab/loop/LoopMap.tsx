import { useMemo } from "react";
import type { FieldsResult } from "../../../../src/experiments/fields.ts";
import type { LoopWork } from "../../../../src/experiments/loopWork.ts";
import {
  DERIVATIVE_NAMES,
  type Derivative,
  derivativeFigure,
  derivativeRange,
} from "../../../figures/derivativeMaps.ts";
import type { Figure, Trace } from "../../../figures/figure.ts";
import { boxAspect, emptyMap } from "../../../figures/mapLayout.ts";
import { Plot } from "../../../figures/Plot.tsx";
import { extent } from "../../../figures/scales.ts";
import { digits } from "../../../format/numbers.ts";
import { t } from "../../../messages/t.ts";
import { ProblemNote } from "../../ProblemNote.tsx";
import { SourceTitle } from "../../SourceTitle.tsx";
import { useFigureTheme } from "../../useFigureTheme.ts";
import { mapOf, modelOf, SOURCE_NAMES } from "../sources.ts";
import { LoopOverlay, type LoopOverlayProps } from "./LoopOverlay.tsx";

export interface LoopMapProps extends Omit<LoopOverlayProps, "on" | "theme" | "work"> {
  readonly result: FieldsResult | null;
  readonly derivative: Derivative;
  readonly work: LoopWork | undefined;
  /** The closed path in words. */
  readonly words: string;
  readonly stale: boolean;
}

/** Curl or divergence of one source, with the closed path on it. */
export function LoopMap({ result, derivative, words, stale, ...loop }: LoopMapProps) {
  const theme = useFigureTheme();
  const { source, work, box } = loop;
  const map = mapOf(result, source);
  const name = SOURCE_NAMES[source];
  const figure = useMemo((): Figure => {
    if (result === null || map === null) return emptyMap(box, theme);
    const range = derivativeRange(result, derivative);
    return derivativeFigure(map, result, derivative, range, theme, { colorBar: false });
  }, [result, map, derivative, box, theme]);

  const path = useMemo(
    (): Trace[] => [{ type: "scatter", mode: "lines", name: t`closed path`, x: loop.course.x, y: loop.course.y }],
    [loop.course],
  );

  const problem = source === "truth" ? null : modelOf(result, source)?.problem;
  const measured =
    work === undefined || work.problem !== null
      ? t`The work round the path is not known.`
      : t`The work of ${name} once round the path, a ${words}, is ${digits(work.work)} kT₀.`;
  return (
    <div>
      <SourceTitle source={source} />
      {problem ? (
        <ProblemNote problem={problem} />
      ) : (
        <Plot
          figure={figure}
          label={derivative === "curl" ? t`Curl of ${name}` : t`Divergence of ${name}`}
          description={map === null ? t`Being computed.` : `${describe(map[derivative], derivative)} ${measured}`}
          aspect={boxAspect(result?.box ?? box)}
          stale={stale}
          overlaid={path}
        >
          <LoopOverlay {...loop} on={t`the map of ${name}`} theme={theme} />
        </Plot>
      )}
    </div>
  );
}

function describe(values: Float64Array, derivative: Derivative): string {
  const [low, high] = extent(values);
  const squares = values.reduce((sum, value) => sum + value * value, 0);
  return t`The ${DERIVATIVE_NAMES[derivative]} lies between ${digits(low)} and ${digits(high)}, its rms is ${digits(Math.sqrt(squares / values.length))}.`;
}
