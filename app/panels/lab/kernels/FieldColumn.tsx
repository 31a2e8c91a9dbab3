import { memo, useMemo } from "react";
import type { FieldsResult, ModelReport } from "../../../../src/experiments/fields.ts";
import type { SourceId } from "../../../../src/experiments/lab.ts";
import type { ProblemReport } from "../../../../src/problem.ts";
import { differenceFigure, type FieldScales, fieldFigure } from "../../../figures/field.ts";
import type { Figure } from "../../../figures/figure.ts";
import { boxAspect, emptyMap } from "../../../figures/mapLayout.ts";
import { Plot } from "../../../figures/Plot.tsx";
import { digits, plain, relative } from "../../../format/numbers.ts";
import { t } from "../../../messages/t.ts";
import type { LabValues } from "../../../store/lab/labParameters.ts";
import { useLab } from "../../../store/lab/labStore.ts";
import { toLab } from "../../../store/lab/toLab.ts";
import { Readout } from "../../Readout.tsx";
import { SourceTitle } from "../../SourceTitle.tsx";
import { useFigureTheme } from "../../useFigureTheme.ts";
import { mapOf, modelOf, SOURCE_NAMES } from "../sources.ts";
import { MissingOutline } from "./MissingOutline.tsx";
import { useKept } from "./useKept.ts";
import { useLast } from "./useLast.ts";
import type { TellPicture } from "./usePictureMarks.ts";
import { useReached } from "./useReached.ts";

export interface FieldColumnProps {
  readonly source: SourceId;
  /** Shows `source` minus this one. */
  readonly minus?: SourceId;
  readonly result: FieldsResult | null;
  readonly scales: FieldScales | null;
  /** `result` does not belong to the present settings, and no newer one is on its way from under a moving hand. */
  readonly stale: boolean;
  readonly background: LabValues["fieldBackground"];
  /** Hears when the map shows `result`. */
  readonly tell: TellPicture;
}

/** One map of the row, with its scores under it; what could not be fitted keeps its last good picture, visibly past. */
export const FieldColumn = memo(function FieldColumn(props: FieldColumnProps) {
  const { source, minus, result, scales, stale, background, tell } = props;
  const theme = useFigureTheme();
  const box = useLab(({ values }) => toLab(values).landscape.box);
  const missing = useLab(({ values }) => toLab(values).samples.missing);
  const subtracted = minus ?? (background === "difference" && source !== "truth" ? "truth" : undefined);
  const model = source === "truth" ? undefined : modelOf(result, source);

  const present = useMemo(() => {
    const map = mapOf(result, source);
    const other = subtracted === undefined ? null : mapOf(result, subtracted);
    if (result === null || scales === null || map === null || (other === null && subtracted !== undefined)) return null;
    const { x, y, box, positions } = result;
    // The truth is at no distance from itself and has no colours, whatever range the models need.
    const range = source === "truth" && scales.background === "error" ? ([0, 1] as const) : scales.range;
    const differenceReference = other === null ? 1 : scales.differenceReference;
    return { map, other, result: { x, y, box, positions }, scales: { ...scales, range, differenceReference } };
  }, [result, scales, source, subtracted]);
  // The true field stays while σ moves.
  const shown = useKept(useLast(present));

  const figure = useMemo<Figure>(() => {
    if (shown === null) return emptyMap(box, theme);
    const { map, other, result, scales } = shown;
    const options = { colorBar: false };
    return other === null
      ? fieldFigure(map, result, scales, theme, options)
      : differenceFigure(map, other, result, scales, theme, options);
  }, [shown, box, theme]);
  const reach = useReached(figure, result, (stage) => {
    if (present !== null && result !== null) tell(stage, `${source} − ${minus}`, result);
  });

  const name = SOURCE_NAMES[source];
  const report = minus === undefined ? (model?.report ?? null) : null;
  const isPast = shown !== null && present === null;
  const window = shown?.result.box ?? box;
  const description = [
    describe(name, report, result),
    missing !== null && t`The dashed rectangle has no samples in it.`,
  ]
    .filter(Boolean)
    .join(" ");
  return (
    <div>
      <SourceTitle source={source} {...(subtracted ? { suffix: ` − ${theme.sources[subtracted].label}` } : {})} />
      <div className="field-map">
        <Plot
          figure={figure}
          label={
            subtracted === undefined
              ? t`Force field: ${name}`
              : t`Force field: ${name} minus ${SOURCE_NAMES[subtracted]}`
          }
          description={description}
          aspect={boxAspect(window)}
          stale={stale || isPast}
          onPainted={() => reach("coarse")}
          onDrawn={() => reach("final")}
        >
          {missing !== null && <MissingOutline missing={missing} window={window} />}
        </Plot>
        {minus === undefined && model?.problem && <NotFitted problem={model.problem} isPast={isPast} />}
      </div>
      {source === "truth" && <TruthReadout result={result} />}
      {source !== "truth" && minus === undefined && (
        <Scores source={source} report={report} forceRms={result?.forceRms ?? Number.NaN} />
      )}
    </div>
  );
});

const NONE = "–";

/** Lies over the map, so that nothing below moves; what σ or λ is to blame for is said in full at its control. */
function NotFitted({ problem, isPast }: { readonly problem: ProblemReport; readonly isPast: boolean }) {
  const control = problem.parameter === "ridge" ? "λ" : problem.parameter === "lengthScale" ? "σ" : null;
  return (
    <p className="problem field-problem" role="status">
      {control === null ? problem.message : t`This model could not be fitted: see ${control}.`}{" "}
      {isPast && t`The picture is the last one that could be made.`}
    </p>
  );
}

function describe(name: string, report: ModelReport | null, result: FieldsResult | null): string {
  if (result === null) return t`Being computed.`;
  const count = result.positions.length / 2;
  const samples = count === 1 ? t`1 sample is marked.` : t`${count} samples are marked.`;
  if (report === null) return `${t`Arrows show ${name}.`} ${samples}`;
  const where = t`Arrows show ${name} at σ ${digits(report.lengthScale)} and λ ${digits(report.ridge)}.`;
  return `${where} ${t`Its force error is ${digits(report.rmseTrue)} against the true force and ${digits(report.rmseSmooth)} against its smooth part.`} ${samples}`;
}

/** Dashes as long as nothing has been computed, so that nothing below moves. */
function TruthReadout({ result }: { readonly result: FieldsResult | null }) {
  return (
    <Readout
      label={t`The true field`}
      rows={[
        [t`force, rms`, result ? digits(result.forceRms) : NONE],
        [t`corrugation’s floor`, result ? digits(result.corrugationFloor) : NONE],
        [t`samples`, result ? String(result.positions.length / 2) : NONE],
      ]}
    />
  );
}

interface ScoresProps {
  readonly source: SourceId;
  readonly report: ModelReport | null;
  readonly forceRms: number;
}

/** A model's scores; dashes where it has not been or could not be fitted, so that nothing below moves. */
function Scores({ source, report, forceRms }: ScoresProps) {
  const rows: (readonly [string, string])[] = [
    [t`error, true force`, report ? `${digits(report.rmseTrue)} (${relative(report.rmseTrue, forceRms)})` : NONE],
    [t`error, smooth force`, report ? digits(report.rmseSmooth) : NONE],
    [t`leave-one-out error`, report ? digits(report.leaveOneOut) : NONE],
    ["σ, λ", report ? `${plain(report.lengthScale)}, ${plain(report.ridge)}` : NONE],
    [t`condition number`, report ? digits(report.conditionNumber, 2) : NONE],
  ];
  if (report !== null && report.smallestEigenvalue < -1e-9) {
    rows.push([t`smallest eigenvalue`, digits(report.smallestEigenvalue)]);
  }
  const evidence = report?.logMarginalLikelihood;
  rows.push([t`log marginal likelihood`, evidence === null ? t`not defined` : digits(evidence ?? Number.NaN)]);
  return <Readout label={t`Scores of ${SOURCE_NAMES[source]}`} rows={rows} />;
}
