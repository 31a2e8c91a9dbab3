import { useMemo } from "react";
import { addFields } from "../../../src/experiments/vectorFields/fieldPicture.ts";
import { findHarmonicField } from "../../../src/experiments/vectorFields/harmonicField.ts";
import { FigureMoving } from "../../figures/FigureMoving.ts";
import { flowScales } from "../../figures/flowView.ts";
import { emptyLines } from "../../figures/lineLayout.ts";
import { extent } from "../../figures/scales.ts";
import { costFigure, splitFigure } from "../../figures/splitCosts.ts";
import { digits, relative } from "../../format/numbers.ts";
import { t, translated } from "../../messages/t.ts";
import { isOutdated, isUnderWay, type JobStatus } from "../../store/jobStatus.ts";
import { useDragging } from "../../store/SettingsContext.ts";
import { useVectorField } from "../../store/vectorFields/vectorFieldStore.ts";
import { Panel } from "../Panel.tsx";
import { ProblemNote } from "../ProblemNote.tsx";
import { problemAt, problemElsewhere } from "../problemAt.ts";
import { Readout } from "../Readout.tsx";
import { TitledPlot } from "../TitledPlot.tsx";
import { useFigureTheme } from "../useFigureTheme.ts";
import "../../styles/kernels.css";
import "../../styles/learningCurve.css";
import "../../styles/ambiguity.css";
import { PartMap } from "./ambiguity/PartMap.tsx";
import { useAmbiguity } from "./ambiguity/useAmbiguity.ts";
import { VectorFieldControl } from "./VectorFieldControl.tsx";

/** Of the curves, in pixels. */
const HEIGHT = 260;
const NONE = "–";
/** What the engine may complain of that has its control here. */
const WITH_CONTROL = ["curlFreeShare", "lengthScale", "ridge"];

/** Figure 4: one field, any split: γ moves a harmonic field between the parts, and the fit does not mind. */
export function AmbiguityPanel() {
  const { split, costs } = useAmbiguity();
  const { result } = split;
  const theme = useFigureTheme();
  const dragging = useDragging();
  const gamma = useVectorField(({ values }) => values.gamma);
  const harmonicField = useVectorField(({ values }) => values.harmonicField);
  const isHarmonic = harmonicField !== "chapter";
  const scales = useMemo(() => {
    if (result === null) return null;
    const { x, y, curlFree, divergenceFree } = result;
    return flowScales([{ x, y, ...addFields(curlFree, divergenceFree) }]);
  }, [result]);
  const curves = costs.result?.costs ?? null;
  const splitCurve = useMemo(
    () => (curves === null ? emptyLines(theme) : splitFigure(curves, gamma, theme)),
    [curves, gamma, theme],
  );
  const costCurve = useMemo(
    () => (curves === null ? emptyLines(theme) : costFigure(curves, gamma, theme)),
    [curves, gamma, theme],
  );
  const problem = split.problem ?? costs.problem;
  const working = isUnderWay(split.status, costs.status);
  const staleOf = ({ status }: { readonly status: JobStatus }) => isOutdated(status, dragging);
  const here = result?.here ?? null;
  const [least, most] = extent(curves?.leaveOneOut ?? []);

  return (
    <Panel
      id="ambiguity"
      number={4}
      title={t`What can’t be told apart`}
      wide
      busy={working}
      caption={<Caption />}
      rail={
        <>
          <VectorFieldControl name="gamma" {...problemAt(problem, "curlFreeShare")} />
          <VectorFieldControl name="harmonicField" look="menu" />
          <VectorFieldControl name={isHarmonic ? "harmonicSigma" : "sigma"} {...problemAt(problem, "lengthScale")} />
          <VectorFieldControl name="lambda" {...problemAt(problem, "ridge")} />
        </>
      }
    >
      <FigureMoving value={dragging || working}>
        <div className="side-by-side field-row split-row" data-columns={3}>
          <PartMap part="curlFree" result={result} scales={scales} stale={staleOf(split)} />
          <PartMap part="divergenceFree" result={result} scales={scales} stale={staleOf(split)} />
          <div>
            <Readout
              label={t`What the split costs`}
              rows={[
                [t`in the curl-free part`, here ? relative(here.curlFreePart[0], 1) : NONE],
                [t`training error`, here ? relative(here.training[0], 1) : NONE],
                [t`leave-one-out error`, here ? relative(here.leaveOneOut[0], 1) : NONE],
                [t`the same, at the best γ`, least <= most ? relative(least, 1) : NONE],
                [t`the same, at the worst γ`, least <= most ? relative(most, 1) : NONE],
                [<SumResidual key="sum" />, result ? digits(result.identityResidual, 2) : NONE, "sum"],
              ]}
            />
          </div>
        </div>
      </FigureMoving>
      <div className="curve-pair">
        <TitledPlot
          title={t`Where the field goes`}
          figure={splitCurve}
          label={t`Part of the field in each part, against γ`}
          description={
            here === null
              ? t`Being computed.`
              : t`At γ = ${gamma}, ${relative(here.curlFreePart[0], 1)} is in the curl-free part.`
          }
          height={HEIGHT}
          stale={staleOf(costs)}
        />
        <TitledPlot
          title={t`What it costs the fit`}
          figure={costCurve}
          label={t`Errors of the fit against γ`}
          description={
            least > most
              ? t`Being computed.`
              : t`The leave-one-out error is between ${relative(least, 1)} and ${relative(most, 1)} of the field over all γ.`
          }
          height={HEIGHT}
          stale={staleOf(costs)}
        />
      </div>
      <ProblemNote problem={problemElsewhere(problem, WITH_CONTROL)} />
    </Panel>
  );
}

function Caption() {
  const harmonicField = useVectorField(({ values }) => values.harmonicField);
  return (
    <>
      {t`The same samples, fitted with more or less of the curl-free kernel.`}{" "}
      {harmonicField === "chapter"
        ? t`Where there are sources and eddies, only the ends of γ cost something, since they forbid what the field needs;
          in between, the parts stay as they are but for a harmonic field.`
        : t`A ${translated(findHarmonicField(harmonicField).label).toLowerCase()} has neither curl nor divergence: move γ and
          it wanders from one part to the other, while the errors of the fit hardly change. The data have no say in it.`}{" "}
      {t`At γ\u00a0=\u00a0½ the mixture is a scalar kernel times identity: an “independent” fit has both parts in it already. The last number says
        how exactly, with η for the scalar kernel.`}
    </>
  );
}

/** ½(Φ_cf + Φ_df) − ηI, which is zero. */
function SumResidual() {
  return (
    <>
      |½(<b>Φ</b>
      <sub>cf</sub> + <b>Φ</b>
      <sub>df</sub>) − η<b>I</b>|
    </>
  );
}
