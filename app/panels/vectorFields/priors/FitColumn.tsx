import { useMemo } from "react";
import { FIELD_BOX } from "../../../../src/experiments/vectorFields/fieldLab.ts";
import type { PureKernelId } from "../../../../src/experiments/vectorFields/pureKernels.ts";
import type { RefusalResult } from "../../../../src/experiments/vectorFields/refusal.ts";
import type { Figure } from "../../../figures/figure.ts";
import { type FlowScales, flowFigure } from "../../../figures/flowView.ts";
import { boxAspect, emptyMap } from "../../../figures/mapLayout.ts";
import { Plot } from "../../../figures/Plot.tsx";
import { plain } from "../../../format/numbers.ts";
import { t } from "../../../messages/t.ts";
import { Readout } from "../../Readout.tsx";
import { useFigureTheme } from "../../useFigureTheme.ts";
import { KERNEL_NAMES, KERNEL_PARTS, KernelTitle } from "../KernelTitle.tsx";
import { ARROWS_ACROSS } from "../useVectorExperiments.ts";
import { explained } from "./explained.ts";

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
  const name = kernel === null ? t`The true field and its samples` : t`The ${KERNEL_NAMES[kernel].toLowerCase()} fit`;
  return (
    <div>
      {kernel === null ? (
        <p className="figure-title">{t`To be learnt`}</p>
      ) : (
        <KernelTitle kernel={kernel}>{t` fit`}</KernelTitle>
      )}
      <Plot
        figure={figure}
        label={name}
        description={describe(kernel, result)}
        aspect={boxAspect(FIELD_BOX)}
        stale={stale}
      />
      {kernel !== null && (
        <Readout
          label={t`Scores of ${name}`}
          rows={[
            [t`explained`, fit ? explained(fit.explained) : NONE],
            [t`at the samples`, fit ? explained(fit.explainedAtSamples) : NONE],
            [t`ridge λ`, fit && fit.problem === null ? plain(fit.ridge) : NONE],
          ]}
        />
      )}
    </div>
  );
}

function describe(kernel: PureKernelId | null, result: RefusalResult | null): string {
  if (result === null) return t`Being computed.`;
  if (kernel === null)
    return t`Arrows of the field, and the ${result.positions.length / 2} places at which it is known.`;
  const fit = result.fits.find((each) => each.kernel === kernel);
  return fit === undefined || fit.problem !== null
    ? t`There is no fit.`
    : t`It explains ${explained(fit.explained)} of the field.`;
}
