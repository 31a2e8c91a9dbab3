import { useMemo } from "react";
import { PURE_KERNELS } from "../../../src/experiments/vectorFields/pureKernels.ts";
import { ColorBar } from "../../figures/ColorBar.tsx";
import { FigureMoving } from "../../figures/FigureMoving.ts";
import { flowColors, flowScales } from "../../figures/flowView.ts";
import { t } from "../../messages/t.ts";
import { isOutdated, isUnderWay, type JobStatus } from "../../store/jobStatus.ts";
import { useDragging } from "../../store/SettingsContext.ts";
import { useVectorField } from "../../store/vectorFields/vectorFieldStore.ts";
import { Panel } from "../Panel.tsx";
import { ProblemNote } from "../ProblemNote.tsx";
import { problemAt, problemElsewhere } from "../problemAt.ts";
import { SeedLine } from "../SeedLine.tsx";
import { useFigureTheme } from "../useFigureTheme.ts";
import "../../styles/kernels.css";
import "../../styles/samples.css";
import "../../styles/vectorFields.css";
import "../../styles/priors.css";
import { DrawColumn } from "./priors/DrawColumn.tsx";
import { FitColumn } from "./priors/FitColumn.tsx";
import { RefusalTable } from "./priors/RefusalTable.tsx";
import { MOST_LEARNT_FROM, usePriorDraws, useRefusal, useRefusalTable } from "./priors/usePriors.ts";
import { VectorFieldControl } from "./VectorFieldControl.tsx";

/** What the engine may complain of that has its control here. */
const WITH_CONTROL = ["lengthScale", "count"];

/** Figure 5: random fields from each kernel, and what each makes of a field that another holds possible. */
export function PriorsPanel() {
  const draws = usePriorDraws();
  const refusal = useRefusal();
  const table = useRefusalTable();
  const theme = useFigureTheme();
  const dragging = useDragging();
  const look = useVectorField(({ values }) => values.drawView);
  const count = useVectorField(({ values }) => values.N);
  const drawn = useMemo(() => {
    if (draws.result === null) return null;
    const { x, y } = draws.result;
    return flowScales(draws.result.draws.map((draw) => ({ ...draw, x, y })));
  }, [draws.result]);
  const learnt = useMemo(() => {
    if (refusal.result === null) return null;
    const { x, y, truth } = refusal.result;
    return flowScales([{ ...truth, x, y }]);
  }, [refusal.result]);
  const colors = drawn && flowColors(look, drawn, theme);
  const working = isUnderWay(draws.status, refusal.status, table.status);
  const staleOf = ({ status }: { readonly status: JobStatus }) => isOutdated(status, dragging);
  const problem = draws.problem ?? refusal.problem ?? table.problem;
  const failedFit = refusal.result?.fits.find((fit) => fit.problem !== null)?.problem ?? null;

  return (
    <Panel
      id="vector-priors"
      number={5}
      title={t`What each kernel holds to be possible`}
      wide
      busy={working}
      caption={t`Above: one random field from each kernel, all from the same random numbers; the divergence-free draw is the
        curl-free one with every arrow turned by 90°. Below: one field, ${Math.min(count, MOST_LEARNT_FROM)} exact
        samples of it, and what each kernel learns from them. A kernel that holds a kind of field to be impossible
        does not learn it: given the choice, it calls the samples noise; made to follow them, it fails between them.
        What it does explain is what the field shares with both kinds.`}
      rail={
        <>
          <VectorFieldControl name="sigma" {...problemAt(problem, "lengthScale")} />
          <div className="rail-group">
            <VectorFieldControl name="drawView" look="menu" />
            <SeedLine of="drawSeed" another={t`Draw others`} />
          </div>
          <div className="rail-group">
            <VectorFieldControl name="learnt" look="menu" />
            <VectorFieldControl name="N" {...problemAt(problem, "count")} />
          </div>
          <div className="rail-group">
            <VectorFieldControl name="ownRidge" />
            <VectorFieldControl name="profile" look="menu" />
          </div>
        </>
      }
    >
      <div className="field-stage">
        <FigureMoving value={dragging || working}>
          <div className="side-by-side field-row" data-columns={3}>
            {PURE_KERNELS.map((kernel) => (
              <DrawColumn key={kernel} kernel={kernel} result={draws.result} scales={drawn} stale={staleOf(draws)} />
            ))}
          </div>
          {colors && (
            <div className="map-color-bar">
              <ColorBar colors={colors} />
            </div>
          )}
          <h4 className="refusal-title">{t`Fitted to a field, of its kind or not`}</h4>
          <div className="side-by-side field-row" data-columns={4}>
            {[null, ...PURE_KERNELS].map((kernel) => (
              <FitColumn
                key={kernel}
                kernel={kernel}
                result={refusal.result}
                scales={learnt}
                stale={staleOf(refusal)}
              />
            ))}
          </div>
        </FigureMoving>
        <ProblemNote problem={problemElsewhere(problem, WITH_CONTROL)} />
      </div>
      <ProblemNote problem={failedFit} />
      <RefusalTable result={table.result} stale={staleOf(table)} />
    </Panel>
  );
}
