import { t } from "../../messages/t.ts";
import { isOutdated, isUnderWay } from "../../store/jobStatus.ts";
import { useDragging } from "../../store/SettingsContext.ts";
import { useJob } from "../../store/useExperiment.ts";
import { Coming } from "../Coming.tsx";
import { Panel } from "../Panel.tsx";
import { ProblemNote } from "../ProblemNote.tsx";
import { SeedLine } from "../SeedLine.tsx";
import "../../styles/draws.css";
import { DrawsColumn } from "./draws/DrawsColumn.tsx";
import { LINE_DRAWS, useLineDraws } from "./draws/useLineDraws.ts";
import { KrrControl } from "./KrrControl.tsx";

/** Figure 4: what each kernel holds for possible, before and after it has seen the samples. */
export function DrawsPanel() {
  const { status } = useJob<"lineDraws">(LINE_DRAWS);
  return (
    <Panel
      id="priors"
      number={4}
      title={t`What a kernel believes before it has seen anything`}
      wide
      busy={isUnderWay(status)}
      caption={t`Above: functions drawn from each kernel before it has seen a sample. Below: functions it still holds for
        possible afterwards, with their mean, which is the prediction (dash-dotted), and the truth (solid). The band
        holds 95 % of them. All are made of the same white noise, the bold ones of the same draw: what differs is the
        kernel. Compare above and below where there are no samples. Each draw is a sum over as many directions as
        there are places to draw; counted are those that hold 99.99 % of it.`}
      rail={
        <>
          <KrrControl name="sigma" />
          <KrrControl name="lambda" />
          <KrrControl name="draws" />
          <SeedLine of="drawSeed" another={t`Draw others`} />
        </>
      }
    >
      <Draws />
    </Panel>
  );
}

function Draws() {
  const { result, status, problem } = useLineDraws();
  const dragging = useDragging();
  const stale = isOutdated(status, dragging);
  return (
    <>
      <ProblemNote problem={problem} />
      {result === null && problem === null && <Coming height={29} />}
      {result !== null && (
        <div className="side-by-side draws-row">
          {result.kernels.map((draws, i) => (
            <DrawsColumn key={draws.kernel} result={result} draws={draws} first={i === 0} stale={stale} />
          ))}
        </div>
      )}
    </>
  );
}
