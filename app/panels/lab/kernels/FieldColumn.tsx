import { useMemo } from "react";
import type { FieldsResult, ModelReport } from "../../../../src/experiments/fields.ts";
import type { SourceId } from "../../../../src/experiments/lab.ts";
import { differenceFigure, type FieldScales, fieldFigure } from "../../../figures/field.ts";
import type { Figure } from "../../../figures/figure.ts";
import { boxAspect } from "../../../figures/mapLayout.ts";
import { Plot } from "../../../figures/Plot.tsx";
import { digits, plain, relative } from "../../../format/numbers.ts";
import type { JobState } from "../../../store/jobs.ts";
import type { LabValues } from "../../../store/labParameters.ts";
import { ProblemNote } from "../../ProblemNote.tsx";
import { Readout } from "../../Readout.tsx";
import { SourceTitle } from "../../SourceTitle.tsx";
import { useFigureTheme } from "../../useFigureTheme.ts";
import { mapOf, modelOf, SOURCE_NAMES } from "../sources.ts";
import { useDragging, useLabParameters } from "../useLabExperiments.ts";

export interface FieldColumnProps {
  readonly source: SourceId;
  /** Shows `source` minus this one. */
  readonly minus?: SourceId;
  readonly result: FieldsResult | null;
  readonly scales: FieldScales | null;
  readonly status: JobState["status"];
  readonly background: LabValues["fieldBackground"];
}

const EMPTY: Figure = { data: [], layout: {} };

/** One map of the row, with its scores under it. */
export function FieldColumn({ source, minus, result, scales, status, background }: FieldColumnProps) {
  const theme = useFigureTheme();
  const dragging = useDragging();
  const { landscape } = useLabParameters();
  const subtracted = minus ?? (background === "difference" && source !== "truth" ? "truth" : undefined);
  const model = source === "truth" ? undefined : modelOf(result, source);

  const figure = useMemo(() => {
    const map = mapOf(result, source);
    if (result === null || scales === null || map === null) return EMPTY;
    const options = { colorBar: false, samples: true };
    const other = subtracted === undefined ? null : mapOf(result, subtracted);
    return other === null
      ? fieldFigure(map, result, scales, theme, options)
      : differenceFigure(map, other, result, scales, theme, options);
  }, [result, scales, source, subtracted, theme]);

  const name = SOURCE_NAMES[source];
  const report = minus === undefined ? (model?.report ?? null) : null;
  return (
    <div>
      <SourceTitle source={source} {...(subtracted ? { suffix: ` − ${SUFFIXES[subtracted]}` } : {})} />
      <ProblemNote problem={minus === undefined ? model?.problem : null} />
      <Plot
        figure={figure}
        label={
          subtracted === undefined ? `Force field: ${name}` : `Force field: ${name} minus ${SOURCE_NAMES[subtracted]}`
        }
        description={describe(name, report, result)}
        aspect={boxAspect(result?.box ?? landscape.box)}
        stale={status === "stale" && !dragging}
      />
      {source === "truth" && result !== null && <TruthReadout result={result} />}
      {report !== null && result !== null && <Scores report={report} forceRms={result.forceRms} />}
    </div>
  );
}

const SUFFIXES: Readonly<Record<SourceId, string>> = {
  truth: "truth",
  independent: "independent",
  energyConserving: "energy-conserving",
  asPrinted: "as printed",
};

function describe(name: string, report: ModelReport | null, result: FieldsResult | null): string {
  if (result === null) return "Being computed.";
  const samples = `${result.positions.length / 2} samples are marked.`;
  if (report === null) return `Arrows show ${name}. ${samples}`;
  return (
    `Arrows show ${name} at σ ${digits(report.lengthScale)} and λ ${digits(report.ridge)}. ` +
    `Its force error is ${digits(report.rmseTrue)} against the true force and ${digits(report.rmseSmooth)} against its smooth part. ${samples}`
  );
}

function TruthReadout({ result }: { readonly result: FieldsResult }) {
  return (
    <Readout
      label="The true field"
      rows={[
        ["force, rms", digits(result.forceRms)],
        ["corrugation’s floor", digits(result.corrugationFloor)],
        ["samples", String(result.positions.length / 2)],
      ]}
    />
  );
}

function Scores({ report, forceRms }: { readonly report: ModelReport; readonly forceRms: number }) {
  const evidence = report.logMarginalLikelihood;
  return (
    <Readout
      label={`Scores of ${SOURCE_NAMES[report.id]}`}
      rows={[
        ["error, true force", `${digits(report.rmseTrue)} (${relative(report.rmseTrue, forceRms)})`],
        ["error, smooth force", digits(report.rmseSmooth)],
        ["leave-one-out error", digits(report.leaveOneOut)],
        ["σ, λ", `${plain(report.lengthScale)}, ${plain(report.ridge)}`],
        ["condition number", digits(report.conditionNumber, 2)],
        ...(report.smallestEigenvalue < -1e-9
          ? [["smallest eigenvalue", digits(report.smallestEigenvalue)] as const]
          : []),
        ["log marginal likelihood", evidence === null ? "not defined" : digits(evidence)],
      ]}
    />
  );
}
