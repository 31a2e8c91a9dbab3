import { useMemo } from "react";
import type { MultipoleFallOffResult } from "../../../src/experiments/multipoles/multipoleFallOff.ts";
import { fallOffFigure, orderNames } from "../../figures/fallOff.ts";
import { emptyLines } from "../../figures/lineLayout.ts";
import { Plot } from "../../figures/Plot.tsx";
import { rich, t } from "../../messages/t.ts";
import { isOutdated, isUnderWay } from "../../store/jobStatus.ts";
import { useMultipoles } from "../../store/multipoles/multipoleStore.ts";
import { useDragging } from "../../store/SettingsContext.ts";
import { Panel } from "../Panel.tsx";
import { ProblemNote } from "../ProblemNote.tsx";
import { Readout } from "../Readout.tsx";
import { useFigureTheme } from "../useFigureTheme.ts";
import "../../styles/multipoles.css";
import { MultipoleControl } from "./MultipoleControl.tsx";
import { OriginControls, SourceControls } from "./SourceControls.tsx";
import { useFallOff } from "./useMultipoleExperiments.ts";

const HEIGHT = 420;
const NONE = "–";

/** A slope to two digits behind the point. */
function slopeText(slope: number): string {
  return Number.isFinite(slope) ? slope.toFixed(2).replace("-", "−") : t`nothing left`;
}

/** Figure 2: how fast errors fall with the distance. */
export function FallOffPanel() {
  const { result, status, problem } = useFallOff();
  const isLine = useMultipoles(({ values }) => values.direction === "line");
  const theme = useFigureTheme();
  const figure = useMemo(() => (result === null ? emptyLines(theme) : fallOffFigure(result, theme)), [result, theme]);
  const idle = isLine ? undefined : t`The error is taken over all directions.`;
  return (
    <Panel
      id="fall-off"
      number={2}
      title={t`How fast the error falls`}
      wide
      busy={isUnderWay(status)}
      caption={rich`The potential of the charges of Figure 1, and the errors of its expansions, named by their last term, against the distance ${<i>R</i>} from the
        origin, on logarithmic axes: a power of ${<i>R</i>} is a straight line, and its slope is the power. Slopes are measured over the farther half. What is only
        rounding is left out.`}
      rail={
        <>
          <div className="rail-group">
            <SourceControls />
            <MultipoleControl name="farthest" />
          </div>
          <div className="rail-group">
            <MultipoleControl name="direction" look="segments" />
            <MultipoleControl name="polar" disabled={idle} />
            <MultipoleControl name="azimuth" disabled={idle} />
          </div>
          <div className="rail-group">
            <OriginControls />
          </div>
        </>
      }
    >
      <ProblemNote problem={problem} />
      <Plot
        figure={figure}
        label={t`Potential and errors against the distance`}
        description={describe(result)}
        height={HEIGHT}
        stale={isOutdated(status, useDragging())}
      />
      <Readout
        label={t`Slopes`}
        rows={([0, 1, 2, "printed"] as const).map((order) => {
          const slope = result?.orders.find((candidate) => candidate.order === order)?.slope;
          return [orderNames(order).label, slope === undefined ? NONE : slopeText(slope)];
        })}
      />
    </Panel>
  );
}

function describe(result: MultipoleFallOffResult | null): string {
  if (result === null) return t`Being computed.`;
  const slopes = result.orders.map(({ order, slope }) => `${orderNames(order).label}: ${slopeText(slope)}`).join("; ");
  return t`Slopes on logarithmic axes: ${slopes}.`;
}
