import type { ModelId } from "../../../src/experiments/lab.ts";
import { findRepresentation } from "../../../src/representations/registry.ts";
import { ProgressNote } from "../../controls/ProgressNote.tsx";
import { ColorBar } from "../../figures/ColorBar.tsx";
import { backgroundColors, sharedScales } from "../../figures/field.ts";
import { digits } from "../../format/numbers.ts";
import { useLab } from "../../store/labStore.ts";
import { Panel } from "../Panel.tsx";
import { ProblemNote } from "../ProblemNote.tsx";
import { useFigureTheme } from "../useFigureTheme.ts";
import { FieldColumn } from "./kernels/FieldColumn.tsx";
import { KernelCode } from "./kernels/KernelCode.tsx";
import { Tuning } from "./kernels/Tuning.tsx";
import { LabControl } from "./LabControl.tsx";
import { useFields, useLabParameters } from "./useLabExperiments.ts";

const MODELS: readonly ModelId[] = ["independent", "energyConserving", "asPrinted"];

/** Figure 3: the true field and what each kernel makes of the same samples, side by side. */
export function KernelsPanel() {
  const { model } = useLabParameters();
  const background = useLab((state) => state.values.fieldBackground);
  const { result, status, problem, progress } = useFields();
  const theme = useFigureTheme();
  const shown = MODELS.filter((id) => id !== "asPrinted" || model.asPrinted);
  const scales = result === null ? null : sharedScales(result, background === "energy" ? "energy" : "error");
  const tunedApart = model.tuning === "each";

  return (
    <Panel
      id="kernels"
      number={3}
      title="Two kernels, same data"
      wide
      busy={status === "running" || status === "stale"}
      caption={
        background === "difference" ? (
          <>
            Arrows and colour show each model’s force minus the true one, and in the last map the one model’s minus the
            other’s. All maps share samples, axes, colours and the scale of the arrows.
          </>
        ) : (
          <>
            Arrows show the force; colour shows{" "}
            {background === "error"
              ? "how far the model’s force is from the true one"
              : "the energy, where the model has one"}
            . All maps share samples (dots), axes, colours and the scale of the arrows. The corrugation’s floor is{" "}
            {digits(result?.corrugationFloor ?? Number.NaN)}: no model of the smooth part alone can score better against
            the true force.
          </>
        )
      }
      rail={
        <>
          <LabControl
            name="sigma"
            disabled={tunedApart ? "Each model has its own." : undefined}
            problem={problem?.parameter === "lengthScale" ? problem.message : undefined}
          />
          <LabControl
            name="lambda"
            disabled={tunedApart ? "Each model has its own." : undefined}
            problem={problem?.parameter === "ridge" ? problem.message : undefined}
          />
          <LabControl name="tuning" look="menu" />
          <LabControl name="fieldBackground" look="menu" />
          <LabControl name="representation" look="menu" />
          {findRepresentation(model.representation).needsMatrix && <LabControl name="matrix" />}
          <LabControl name="profile" look="menu" />
          <LabControl name="asPrinted" />
          {status !== "idle" && progress !== null && progress.fraction < 1 && (
            <ProgressNote fraction={progress.fraction} doing={progress.doing} />
          )}
        </>
      }
    >
      <ProblemNote problem={problem} />
      <div className="side-by-side">
        <div>
          <FieldColumn source="truth" result={result} scales={scales} status={status} background={background} />
          {scales !== null && (
            <div className="map-legend">
              <ColorBar colors={backgroundColors(scales, theme)} />
            </div>
          )}
        </div>
        {shown.map((id) => (
          <FieldColumn key={id} source={id} result={result} scales={scales} status={status} background={background} />
        ))}
        {background === "difference" && (
          <FieldColumn
            source="energyConserving"
            minus="independent"
            result={result}
            scales={scales}
            status={status}
            background={background}
          />
        )}
      </div>
      <Tuning models={shown} />
      <KernelCode models={shown} />
    </Panel>
  );
}
