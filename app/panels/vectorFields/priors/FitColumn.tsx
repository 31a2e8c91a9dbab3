import { useMemo } from "react";
import { FIELD_BOX } from "../../../../src/experiments/vectorFields/fieldLab.ts";
import type { PureKernelId } from "../../../../src/experiments/vectorFields/pureKernels.ts";
import type { RefusalResult } from "../../../../src/experiments/vectorFields/refusal.ts";
import type { Figure } from "../../../figures/figure.ts";
import { type FlowScales, flowFigure } from "../../../figures/flowView.ts";
import { boxAspect, emptyMap } from "../../../figures/mapLayout.ts";
import { Plot } from "../../../figures/Plot.tsx";
import { plain, relative } from "../../../format/numbers.ts";
import { ProblemNote } from "../../ProblemNote.tsx";
import { Readout } from "../../Readout.tsx";
import { useFigureTheme } from "../../useFigureTheme.ts";
import { KERNEL_NAMES, KERNEL_PARTS, KernelTitle } from "../KernelTitle.tsx";
import { ARROWS_ACROSS } from "../useVectorExperiments.ts";

export interface FitColumnProps {
  /** Null for the true field and its samples. */
  readonly kernel: PureKernelId | null;
  readonly result: RefusalResult | null;
  readonly scales: FlowScales | null;
  readonly stale: boolean;
}

const NONE = "–";

/** The field to be learnt, or what one kernel makes of its samples. */
export function FitColumn({ kernel, result, scales, stale }: FitColumnProps) {
  const theme = useFigureTheme();
  const fit = result?.fits.find((each) => each.kernel === kernel) ?? null;
  const figure = useMemo<Figure>(() => {
    const map = kernel === null ? result?.truth : fit?.map;
    if (result === null || scales === null || !map) return emptyMap(FIELD_BOX, theme);
    const { x, y, positions } = result;
    const part = kernel === null ? "whole" : KERNEL_PARTS[kernel];
    const view = { look: "arrows", part, field: { ...map, x, y }, flow: null, scales, box: FIELD_BOX } as const;
    const samples = kernel === null ? { positions } : {};
    return flowFigure({ ...view, ...samples, arrowsAcross: ARROWS_ACROSS }, theme);
  }, [result, fit, kernel, scales, theme]);
  const name = kernel === null ? "The true field and its samples" : `The ${KERNEL_NAMES[kernel].toLowerCase()} fit`;
  return (
    <div>
      {kernel === null ? <p className="figure-title">To be learnt</p> : <KernelTitle kernel={kernel}> fit</KernelTitle>}
      <div className="field-map">
        <Plot
          figure={figure}
          label={name}
          description={
            fit === null || fit.problem !== null
              ? "Nothing is shown yet, or there is no fit."
              : `It explains ${relative(fit.explained, 1)} of the field.`
          }
          aspect={boxAspect(FIELD_BOX)}
          stale={stale}
        />
        {fit?.problem && (
          <div className="field-problem">
            <ProblemNote problem={fit.problem} />
          </div>
        )}
      </div>
      {kernel !== null && (
        <Readout
          label={`Scores of ${name}`}
          rows={[
            ["explained", fit ? explained(fit.explained) : NONE],
            ["at the samples", fit ? explained(fit.explainedAtSamples) : NONE],
            ["ridge λ", fit ? plain(fit.ridge) : NONE],
          ]}
        />
      )}
    </div>
  );
}

/** A part of a mean square in whole per cent; what is worse than nothing is not told apart further. */
export function explained(part: number): string {
  if (Number.isNaN(part)) return NONE;
  if (part < -1) return "less than nothing";
  // All but so little is told as such: 100 % would be a lie.
  if (part > 0.995 && part < 1) return part > 0.9995 ? "> 99.9 %" : `${(100 * part).toFixed(1)} %`;
  return `${(100 * part).toFixed(0).replace("-", "−")} %`;
}
