import formulas from "virtual:formulas/fields";
import { useMemo } from "react";
import { OWN_FIELD } from "../../../src/fields/ownField.ts";
import { findVectorField } from "../../../src/fields/registry.ts";
import type { ProblemReport } from "../../../src/problem.ts";
import { ColorBar } from "../../figures/ColorBar.tsx";
import { FigureMoving } from "../../figures/FigureMoving.ts";
import { flowColors, flowScales } from "../../figures/flowView.ts";
import { t, translated } from "../../messages/t.ts";
import { isOutdated, isUnderWay } from "../../store/jobStatus.ts";
import { useDragging } from "../../store/SettingsContext.ts";
import { useVectorField } from "../../store/vectorFields/vectorFieldStore.ts";
import { FormulaLine } from "../FormulaLine.tsx";
import { Panel } from "../Panel.tsx";
import { ProblemNote } from "../ProblemNote.tsx";
import { useFigureTheme } from "../useFigureTheme.ts";
import "../../styles/kernels.css";
import "../../styles/learningCurve.css";
import "../../styles/samples.css";
import "../../styles/vectorFields.css";
import { FieldColumn } from "./decomposition/FieldColumn.tsx";
import { controlThatShows, FieldRail } from "./decomposition/FieldRail.tsx";
import { GammaChoice } from "./decomposition/GammaChoice.tsx";
import { SamplesColumn } from "./decomposition/SamplesColumn.tsx";
import { useFlow } from "./decomposition/useFlow.ts";
import { useDecomposition } from "./useVectorExperiments.ts";

/** Figure 2: samples of a vector field, what is learnt from them, and its curl-free and divergence-free parts. */
export function DecompositionPanel() {
  const { result, status, problem } = useDecomposition();
  const flow = useFlow();
  const dragging = useDragging();
  const theme = useFigureTheme();
  const look = useVectorField(({ values }) => values.fieldView);
  const scales = useMemo(
    () => (result === null ? null : flowScales([{ x: result.x, y: result.y, ...result.truth }])),
    [result],
  );
  const colors = scales && flowColors(look, scales, theme);
  const working = isUnderWay(status, flow.status);
  const stale = isOutdated(status, dragging);
  const shared = { result, scales, stale };
  return (
    <Panel
      id="decomposition"
      number={2}
      title={t`One field, two parts`}
      wide
      busy={working}
      caption={<Caption />}
      rail={<FieldRail problem={problem} />}
    >
      <div className="field-stage">
        <FigureMoving value={dragging || working}>
          <div className="side-by-side field-row" data-columns={4}>
            <SamplesColumn {...shared} flow={flow.flows.get("truth") ?? null} />
            <FieldColumn part="whole" {...shared} flow={flow.flows.get("learned") ?? null} />
            <FieldColumn part="curlFree" {...shared} flow={flow.flows.get("curlFree") ?? null} />
            <FieldColumn part="divergenceFree" {...shared} flow={flow.flows.get("divergenceFree") ?? null} />
          </div>
        </FigureMoving>
        {colors && (
          <div className="map-color-bar">
            <ColorBar colors={colors} />
          </div>
        )}
        <FieldFormula />
        <ProblemNote problem={problem ? pointedOut(problem) : flow.problem} />
      </div>
      <GammaChoice />
    </Panel>
  );
}

/** What is told in full at a control is only pointed out over the maps, which it may be far from. */
function pointedOut(problem: ProblemReport): ProblemReport {
  const control = controlThatShows(problem);
  return control === null ? problem : { ...problem, message: t`These maps are of other settings: see ${control}.` };
}

/** The formula of the field in use, typeset when the notebook was built; one's own stands in its controls. */
function FieldFormula() {
  const field = useVectorField(({ values }) => values.field);
  const formula = formulas[field];
  if (formula === undefined) return null;
  return (
    <div className="field-formula">
      <span>{t`The true field:`}</span>
      <FormulaLine html={formula} />
    </div>
  );
}

function Caption() {
  const field = useVectorField(({ values }) => values.field);
  const isOwn = field === OWN_FIELD;
  const split = isOwn
    ? t`Of a field of your own the parts are not known beforehand: what is learnt of them can be judged by curl and divergence only.`
    : translated(findVectorField(field).split);
  return (
    <>
      {t`From left to right: the samples, the field learnt from them, and the two parts it consists of; all arrows are
        drawn to one scale, but those of the samples half as long again.`}{" "}
      {split}{" "}
      {isOwn
        ? t`Errors are root mean squares over the window, relative to the whole true field.`
        : t`Errors are root mean squares over the window, relative to the whole true field; “up to a harmonic field”
          leaves out what is curl-free and divergence-free at once and so belongs to either part.`}{" "}
      {t`Look at the last line: what each part must not have, measured by differences of the field itself, is zero to
        rounding.`}
    </>
  );
}
