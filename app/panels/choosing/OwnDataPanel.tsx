import { type DragEvent, useMemo } from "react";
import { rich, t } from "../../messages/t.ts";
import { useChoosing } from "../../store/choosing/choosingStore.ts";
import { openSet } from "../../store/choosing/openedSet.ts";
import { OWN_REPRESENTATIONS, seenKey } from "../../store/choosing/ownParameters.ts";
import { isUnderWay } from "../../store/jobStatus.ts";
import { Panel } from "../Panel.tsx";
import { ProblemNote } from "../ProblemNote.tsx";
import { problemElsewhere } from "../problemAt.ts";
import { SeedLine } from "../SeedLine.tsx";
import "../../styles/learningCurve.css";
import "../../styles/representations.css";
import "../../styles/choosing.css";
import "../../styles/ownData.css";
import { ChoosingControl } from "./ChoosingControl.tsx";
import { CurvesPart } from "./curves/CurvesPart.tsx";
import { DataRail } from "./own/DataRail.tsx";
import { ownSeries } from "./own/ownSeries.ts";
import { ParityPlot } from "./own/ParityPlot.tsx";
import { useOwnCurves, useOwnFit } from "./own/useOwnCurves.ts";
import { useOwnData } from "./own/useOwnData.ts";
import { WorstCases } from "./own/WorstCases.tsx";

/** What the notebook saves itself is opened by the page, wherever it is dropped. */
const SAVED_HERE = /\.(json|csv)$/i;

/** Figure 4: a learning curve of molecules made here, or of the reader's own. */
export function OwnDataPanel() {
  const data = useOwnData();
  const curves = useOwnCurves(data.set);
  const fit = useOwnFit(data.set);
  const power = useChoosing(({ values }) => values.ownPower);
  const namesIn = useMemo(() => ownSeries(power), [power]);
  const busy = isUnderWay(data.reading.status, data.made.status, curves.status, fit.status);
  const fitPast = fit.isPast || fit.status === "failed";
  const drop = (event: DragEvent) => {
    const file = event.dataTransfer.files[0];
    if (file === undefined || SAVED_HERE.test(file.name)) return;
    event.preventDefault();
    openSet(file.name, file.slice());
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping a file is the mouse's way to the button that opens one
    <div className="drop-place" onDrop={drop} onDragOver={(event) => event.preventDefault()}>
      <Panel
        id="own-data"
        number={4}
        title={t`A learning curve of your own`}
        wide
        busy={busy}
        caption={rich`Left: errors on frames that were not learnt from, medians and quartiles over the splits, ${<i>σ</i>} and ${<i>λ</i>} chosen by
          leave-one-out in every fit. Right: the representation looked at, learnt from the largest ${<i>N</i>}; on the line the prediction is
          right. The ringed points are listed below, the worst first: choose one to see its geometry. Energies count from the
          lowest of the set; those made here are a classical force field’s, no quantum data.`}
        rail={<OwnRail data={data} />}
      >
        <ProblemNote problem={curves.problem ?? fit.problem ?? problemElsewhere(data.made.problem, ["frames"])} />
        <div className="curve-pair">
          <CurvesPart
            state={curves}
            title={t`Errors on frames that were not learnt from`}
            namesIn={namesIn}
            quantity={t`error of the energy, RMSE (meV)`}
          />
          <ParityPlot fit={fit} stale={fitPast} />
        </div>
        <WorstCases fit={fit} stale={fitPast} />
      </Panel>
    </div>
  );
}

function OwnRail({ data }: { readonly data: ReturnType<typeof useOwnData> }) {
  const none = useChoosing(({ values }) => OWN_REPRESENTATIONS.every((id) => !values[seenKey(id)]));
  return (
    <>
      <DataRail data={data} />
      <div className="rail-group">
        <fieldset className="plain rail-group learn-from">
          <legend className="legend">{t`Learn from`}</legend>
          {OWN_REPRESENTATIONS.map((id) => (
            <ChoosingControl key={id} name={seenKey(id)} />
          ))}
        </fieldset>
        {none && (
          <p className="control-problem" role="status">{t`Tick at least one: without any there is no curve.`}</p>
        )}
        <ChoosingControl name="ownPower" />
      </div>
      <div className="rail-group">
        <ChoosingControl name="parityOf" look="menu" />
        <ChoosingControl name="ownKernel" look="menu" />
        <ChoosingControl name="ownMaximum" look="menu" />
        <ChoosingControl name="ownRepeats" />
        <SeedLine of="splitSeed" another={t`Split anew`} />
      </div>
    </>
  );
}
