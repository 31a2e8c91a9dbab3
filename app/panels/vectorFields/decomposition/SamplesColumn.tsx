import { useMemo } from "react";
import type { DecompositionResult } from "../../../../src/experiments/vectorFields/decomposition.ts";
import { FIELD_BOX } from "../../../../src/experiments/vectorFields/fieldLab.ts";
import { fieldSamplesFigure } from "../../../figures/fieldSamples.ts";
import type { Figure } from "../../../figures/figure.ts";
import { type FlowScales, type FlowView, flowFigure } from "../../../figures/flowView.ts";
import { boxAspect, mapLayout } from "../../../figures/mapLayout.ts";
import { Plot } from "../../../figures/Plot.tsx";
import { digits } from "../../../format/numbers.ts";
import { t } from "../../../messages/t.ts";
import { useVectorField } from "../../../store/vectorFields/vectorFieldStore.ts";
import { Readout } from "../../Readout.tsx";
import { useFigureTheme } from "../../useFigureTheme.ts";
import { ARROWS_ACROSS, FULL_ARROW } from "../useVectorExperiments.ts";

/** How much longer than the fields' arrows those of the samples are: dots take away a part of them. */
const LONGER = 1.5;

function describe(count: number): string {
  return count === 1
    ? t`1 sample, with an arrow that starts at it.`
    : t`${count} samples, each with an arrow that starts at it.`;
}

/** The samples, which are all that is given; and the true field, where it is asked for. */
export function SamplesColumn({
  result,
  scales,
  flow,
  stale,
}: {
  readonly result: DecompositionResult | null;
  readonly scales: FlowScales | null;
  /** Of the true field. */
  readonly flow: FlowView["flow"];
  readonly stale: boolean;
}) {
  const theme = useFigureTheme();
  const look = useVectorField(({ values }) => values.fieldView);
  const noise = useVectorField(({ values }) => values.noise);
  const withTruth = useVectorField(({ values }) => values.trueParts);
  const figure = useMemo<Figure>(() => {
    if (result === null || scales === null)
      return { data: [], layout: mapLayout(FIELD_BOX, theme, { colorBar: false }) };
    const { x, y, truth, positions, values } = result;
    const view = { look, part: "whole", field: { x, y, ...truth }, flow, box: FIELD_BOX, scales } as const;
    const under = withTruth ? flowFigure({ ...view, arrowsAcross: ARROWS_ACROSS }, theme).data : [];
    const arrows = { reference: scales.arrowReference, fullLength: LONGER * FULL_ARROW, exponent: 1 };
    return fieldSamplesFigure(positions, values, FIELD_BOX, arrows, theme, under);
  }, [result, scales, look, flow, withTruth, theme]);
  const count = (result?.positions.length ?? 0) / 2;
  return (
    <div>
      <p className="figure-title">{withTruth ? t`Samples and true field` : t`Samples`}</p>
      <Plot
        figure={figure}
        label={withTruth ? t`Samples and true field` : t`Samples`}
        description={result === null ? t`Being computed.` : describe(count)}
        aspect={boxAspect(FIELD_BOX)}
        stale={stale}
      />
      <div className={stale ? "past" : undefined}>
        <Readout
          label={t`The samples`}
          rows={[
            [t`samples`, result ? String(count) : "–"],
            [t`noise, rms`, digits(noise)],
            [t`true field, rms`, result ? digits(result.report.fieldRms) : "–"],
          ]}
        />
      </div>
    </div>
  );
}
