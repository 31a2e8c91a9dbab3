import { useMemo } from "react";
import type { OriginDependenceResult } from "../../../src/experiments/multipoles/originDependence.ts";
import { DEBYE, VOLTS } from "../../../src/multipoles/moleculeCharges.ts";
import { emptyLines } from "../../figures/lineLayout.ts";
import { dipoleFigure, originErrorFigure, quadrupoleFigure, sizesOf } from "../../figures/originMoments.ts";
import { extent } from "../../figures/scales.ts";
import { t } from "../../messages/t.ts";
import { isOutdated, isUnderWay } from "../../store/jobStatus.ts";
import { useMultipoles } from "../../store/multipoles/multipoleStore.ts";
import { useDragging } from "../../store/SettingsContext.ts";
import { Panel } from "../Panel.tsx";
import { ProblemNote } from "../ProblemNote.tsx";
import { Readout } from "../Readout.tsx";
import { TitledPlot } from "../TitledPlot.tsx";
import { useFigureTheme } from "../useFigureTheme.ts";
import "../../styles/multipoles.css";
import { momentDigits } from "./charges/momentWords.ts";
import { MultipoleControl } from "./MultipoleControl.tsx";
import { SourceControls } from "./SourceControls.tsx";
import { useOriginDependence } from "./useMultipoleExperiments.ts";

const HEIGHT = 280;
const NONE = "–";

/** Figure 3: moments about an origin that moves. */
export function OriginPanel() {
  const { result, status, problem } = useOriginDependence();
  const along = useMultipoles(({ values }) => values.shiftAlong);
  const theme = useFigureTheme();
  const stale = isOutdated(status, useDragging());
  const [dipole, quadrupole, error] = useMemo(
    () =>
      [dipoleFigure, quadrupoleFigure, originErrorFigure].map((figure) =>
        result === null ? emptyLines(theme) : figure(result, along, theme),
      ),
    [result, along, theme],
  );
  return (
    <Panel
      id="origin"
      number={3}
      title={t`Moments about another origin`}
      wide
      busy={isUnderWay(status)}
      caption={t`The same charges, with moments taken about an origin that moves along an axis, 0 being the centre of the charges, as in Figure 1. The size of the
        quadrupole is the root of the sum of its entries’ squares. The error is that of the expansion to the quadrupole, as a root mean square over a
        sphere about the origin.`}
      rail={
        <>
          <div className="rail-group">
            <SourceControls />
          </div>
          <div className="rail-group">
            <MultipoleControl name="shiftAlong" look="segments" />
            <MultipoleControl name="farthestShift" />
          </div>
          <div className="rail-group">
            <MultipoleControl name="errorDistance" />
          </div>
        </>
      }
    >
      <ProblemNote problem={problem} />
      <div className="three-across multipole-maps">
        <TitledPlot
          title={t`Dipole`}
          figure={dipole}
          label={t`The dipole against where its origin is`}
          description={between(result && sizesOf(result.dipoles, 3).map((size) => size * DEBYE), "D")}
          height={HEIGHT}
          stale={stale}
        />
        <TitledPlot
          title={t`Quadrupole`}
          figure={quadrupole}
          label={t`The quadrupole against where its origin is`}
          description={between(result && sizesOf(result.quadrupoles, 9).map((size) => size * DEBYE), "D Å")}
          height={HEIGHT}
          stale={stale}
        />
        <TitledPlot
          title={t`Error at the distance R`}
          figure={error}
          label={t`The expansion’s error against where its origin is`}
          description={between(result?.errors.map((error) => VOLTS * error) ?? null, "V")}
          height={HEIGHT}
          stale={stale}
        />
      </div>
      <Readout
        label={t`The charge`}
        rows={[[t`charge, about any origin`, result === null ? NONE : `${momentDigits(result.charge)} e`]]}
      />
    </Panel>
  );
}

function between(values: OriginDependenceResult["errors"] | null, unit: string): string {
  if (values === null) return t`Being computed.`;
  const [least, most] = extent(values);
  return t`Between ${momentDigits(least)} and ${momentDigits(most)} ${unit}.`;
}
