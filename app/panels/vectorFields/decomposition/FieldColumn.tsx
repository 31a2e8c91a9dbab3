import { useMemo } from "react";
import type {
  DecompositionReport,
  DecompositionResult,
  PartReport,
} from "../../../../src/experiments/vectorFields/decomposition.ts";
import { FIELD_BOX } from "../../../../src/experiments/vectorFields/fieldLab.ts";
import { DERIVATIVE_NAMES } from "../../../figures/derivativeMaps.ts";
import type { Figure } from "../../../figures/figure.ts";
import { type FlowScales, type FlowView, flowFigure } from "../../../figures/flowView.ts";
import { boxAspect, mapLayout } from "../../../figures/mapLayout.ts";
import { Plot } from "../../../figures/Plot.tsx";
import type { FieldPartId } from "../../../figures/partStyles.ts";
import { digits, relative } from "../../../format/numbers.ts";
import { t } from "../../../messages/t.ts";
import { useVectorField } from "../../../store/vectorFields/vectorFieldStore.ts";
import { Readout } from "../../Readout.tsx";
import { useFigureTheme } from "../../useFigureTheme.ts";
import { PartTitle } from "../PartTitle.tsx";
import { ARROWS_ACROSS } from "../useVectorExperiments.ts";

export interface FieldColumnProps {
  readonly part: FieldPartId;
  readonly result: DecompositionResult | null;
  readonly scales: FlowScales | null;
  readonly flow: FlowView["flow"];
  /** `result` does not belong to the present settings, and no newer one is on its way from under a moving hand. */
  readonly stale: boolean;
}

const NAMES: Readonly<Record<FieldPartId, string>> = {
  whole: t`Learnt field`,
  curlFree: t`Curl-free part`,
  divergenceFree: t`Divergence-free part`,
};

const KEYS = { whole: "learned", curlFree: "curlFree", divergenceFree: "divergenceFree" } as const;

/** What has been learnt, or one part of it, with its errors under it. */
export function FieldColumn({ part, result, scales, flow, stale }: FieldColumnProps) {
  const theme = useFigureTheme();
  const look = useVectorField(({ values }) => values.fieldView);
  const withTruth = useVectorField(({ values }) => values.trueParts);
  const figure = useMemo<Figure>(() => {
    if (result === null || scales === null)
      return { data: [], layout: mapLayout(FIELD_BOX, theme, { colorBar: false }) };
    const truth = part === "whole" ? result.truth : (result.trueParts?.[part] ?? null);
    const { x, y } = result;
    return flowFigure(
      {
        look,
        part,
        field: { x, y, ...result[KEYS[part]] },
        flow,
        box: FIELD_BOX,
        scales,
        arrowsAcross: ARROWS_ACROSS,
        ...(withTruth && truth !== null ? { under: truth } : {}),
      },
      theme,
    );
  }, [result, scales, part, look, flow, withTruth, theme]);

  return (
    <div>
      <PartTitle part={part}>{NAMES[part]}</PartTitle>
      <Plot
        figure={figure}
        label={NAMES[part]}
        description={describe(part, result?.report ?? null)}
        aspect={boxAspect(FIELD_BOX)}
        stale={stale}
      />
      <div className={stale ? "past" : undefined}>
        <Scores part={part} report={result?.report ?? null} />
      </div>
    </div>
  );
}

const NONE = "–";

function Scores({ part, report }: { readonly part: FieldPartId; readonly report: DecompositionReport | null }) {
  const label = t`Scores of the ${NAMES[part].toLowerCase()}`;
  if (part === "whole") {
    return (
      <Readout
        label={label}
        rows={[
          [t`error`, report ? relative(report.error, 1) : NONE],
          [t`leave-one-out error`, report ? digits(report.leaveOneOut) : NONE],
          [t`condition number`, report ? digits(report.conditionNumber, 2) : NONE],
        ]}
      />
    );
  }
  const score = report?.[part] ?? null;
  return <Readout label={label} rows={[...errorRows(part, score), forbiddenRow(part, score)]} />;
}

type Row = readonly [string, string];

/** Where the true part is not known, its derivative is, for that is the whole field's. */
function errorRows(part: "curlFree" | "divergenceFree", score: PartReport | null): readonly Row[] {
  if (score !== null && (score.error === null || score.errorUpToHarmonic === null)) {
    const derivative = DERIVATIVE_NAMES[part === "curlFree" ? "divergence" : "curl"];
    const error = score.derivativeError === null ? NONE : relative(score.derivativeError, 1);
    return [
      [t`true part`, t`not known`],
      [t`error of its ${derivative}`, error],
    ];
  }
  return [
    [t`error`, score?.error == null ? NONE : relative(score.error, 1)],
    [t`up to a harmonic field`, score?.errorUpToHarmonic == null ? NONE : relative(score.errorUpToHarmonic, 1)],
  ];
}

function forbiddenRow(part: "curlFree" | "divergenceFree", score: PartReport | null): Row {
  return [part === "curlFree" ? t`curl / gradient` : t`div / gradient`, score ? digits(score.forbidden, 2) : NONE];
}

function describe(part: FieldPartId, report: DecompositionReport | null): string {
  if (report === null) return t`Being computed.`;
  if (part === "whole") {
    return t`The field learnt from the samples. Its error is ${relative(report.error, 1)} of the true field’s strength.`;
  }
  return describePart(part, report[part]);
}

function describePart(part: "curlFree" | "divergenceFree", { size, error, errorUpToHarmonic, forbidden }: PartReport) {
  const errors =
    error === null || errorUpToHarmonic === null
      ? t`The true part is not known.`
      : t`Its error is ${relative(error, 1)} of the true field’s strength, and ${relative(errorUpToHarmonic, 1)} up to a harmonic field.`;
  const missing = DERIVATIVE_NAMES[part === "curlFree" ? "curl" : "divergence"];
  return t`It has ${relative(size, 1)} of the true field’s strength. ${errors} Its ${missing} is ${digits(forbidden, 2)} of its gradient.`;
}
