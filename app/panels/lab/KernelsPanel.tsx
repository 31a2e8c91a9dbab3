import { memo, useMemo } from "react";
import type { ModelId } from "../../../src/experiments/lab.ts";
import { findPotential } from "../../../src/potentials/registry.ts";
import { findRepresentation } from "../../../src/representations/registry.ts";
import { ProgressNote } from "../../controls/ProgressNote.tsx";
import { ColorBar } from "../../figures/ColorBar.tsx";
import { FigureMoving } from "../../figures/FigureMoving.ts";
import { backgroundColors, differenceColors } from "../../figures/field.ts";
import { t } from "../../messages/t.ts";
import { useLab } from "../../store/lab/labStore.ts";
import { useDragging } from "../../store/SettingsContext.ts";
import { Coming } from "../Coming.tsx";
import { Panel } from "../Panel.tsx";
import { ProblemNote } from "../ProblemNote.tsx";
import { StoppedNote } from "../StoppedNote.tsx";
import { useFigureTheme } from "../useFigureTheme.ts";
import { Caption } from "./kernels/Caption.tsx";
import { FieldColumn } from "./kernels/FieldColumn.tsx";
import { KernelCode } from "./kernels/KernelCode.tsx";
import { Tuning } from "./kernels/Tuning.tsx";
import { usePictureMarks } from "./kernels/usePictureMarks.ts";
import { useScales } from "./kernels/useScales.ts";
import { LabControl } from "./LabControl.tsx";
import "../../styles/kernels.css";
import { isOutdated, isUnderWay } from "../../store/jobStatus.ts";
import { goOnFitting, stopFitting } from "./useFittedLab.ts";
import { useFields, useFieldsAtOnce, useLabParameters } from "./useLabExperiments.ts";

const MODELS: readonly ModelId[] = ["independent", "energyConserving", "asPrinted"];

// While a hand moves σ, new results come many times a second: what they don't change is not rendered.
const Control = memo(LabControl);
const TuningMaps = memo(Tuning);
const Code = memo(KernelCode);

/** Figure 3: the true field and what each kernel makes of the same samples, side by side. */
export function KernelsPanel() {
  const { landscape, model } = useLabParameters();
  const background = useLab((state) => state.values.fieldBackground);
  useFieldsAtOnce();
  const { result, status, problem, progress } = useFields();
  const theme = useFigureTheme();
  const dragging = useDragging();
  const shown = useMemo(() => MODELS.filter((id) => id !== "asPrinted" || model.asPrinted), [model.asPrinted]);
  const { displayRange } = findPotential(landscape.potential);
  const differences = background === "difference";
  const scales = useScales(result, background === "energy" ? "energy" : "error", { differences, displayRange });
  const columns = 1 + shown.length + (differences ? 1 : 0);
  const tell = usePictureMarks("kernels", columns);
  const problems = [problem, ...(result?.models.map((fitted) => fitted.problem) ?? [])];
  const complaint = (parameter: string) => problems.find((each) => each?.parameter === parameter)?.message;
  const working = isUnderWay(status);
  const stale = isOutdated(status, dragging);
  const columnProps = { result, scales, stale, background, tell };
  const tunedApart = model.tuning === "each";

  return (
    <Panel
      id="kernels"
      number={3}
      title={t`Two kernels, same data`}
      wide
      busy={working}
      caption={<Caption background={background} result={result} displayRange={displayRange} />}
      rail={
        <>
          <div className="rail-first">
            <Control
              name="sigma"
              disabled={tunedApart ? t`Each model has its own.` : undefined}
              problem={complaint("lengthScale")}
            />
            <Control
              name="lambda"
              disabled={tunedApart ? t`Each model has its own.` : undefined}
              problem={complaint("ridge")}
            />
          </div>
          <Control name="tuning" look="menu" />
          <Control name="fieldBackground" look="menu" />
          <Control name="representation" look="menu" />
          {findRepresentation(model.representation).needsMatrix && <Control name="matrix" />}
          <Control name="profile" look="menu" />
          <Control name="asPrinted" />
          {status !== "idle" && progress !== null && progress.fraction < 1 && (
            <ProgressNote fraction={progress.fraction} doing={progress.doing} onCancel={stopFitting} />
          )}
        </>
      }
    >
      <div className="field-stage">
        <FigureMoving value={dragging || working}>
          <div className="side-by-side field-row" data-columns={columns}>
            <div>
              <FieldColumn source="truth" {...columnProps} />
              {scales?.isShared && (
                <div className="map-legend">
                  <ColorBar colors={differences ? differenceColors(scales, theme) : backgroundColors(scales, theme)} />
                </div>
              )}
            </div>
            {shown.map((id) => (
              <FieldColumn key={id} source={id} {...columnProps} />
            ))}
            {differences && <FieldColumn source="energyConserving" minus="independent" {...columnProps} />}
          </div>
        </FigureMoving>
        <ProblemNote problem={problem} />
        {status === "stopped" && (
          <StoppedNote onGoOn={goOnFitting}>
            {result === null
              ? t`Stopped: nothing has been computed yet.`
              : t`Stopped: these maps are of earlier settings.`}
          </StoppedNote>
        )}
      </div>
      {result === null && problem === null && status !== "stopped" && <Coming height={4} />}
      <TuningMaps models={shown} />
      <Code models={shown} />
    </Panel>
  );
}
