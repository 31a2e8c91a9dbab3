import { useMemo, useState } from "react";
import { CLUSTER_ASPECT, clusterBox, clusterMotionFigure } from "../../../figures/clusterMotion.ts";
import { type Conserved, conservedFigure } from "../../../figures/conserved.ts";
import { emptyLines } from "../../../figures/lineLayout.ts";
import { emptyMap } from "../../../figures/mapLayout.ts";
import { Plot } from "../../../figures/Plot.tsx";
import { Mathematical } from "../../../format/Mathematical.tsx";
import { digits } from "../../../format/numbers.ts";
import { t } from "../../../messages/t.ts";
import { isOutdated } from "../../../store/jobStatus.ts";
import { useDragging } from "../../../store/SettingsContext.ts";
import { Moment } from "../../playback/Moment.tsx";
import { createPlayClock } from "../../playback/playClock.ts";
import { TitledPlot } from "../../TitledPlot.tsx";
import { useFigureTheme } from "../../useFigureTheme.ts";
import { ClusterLine } from "./ClusterLine.tsx";
import { CONSERVED, isKept } from "./kept.ts";
import { MovingAtoms } from "./MovingAtoms.tsx";
import { SymmetryTable } from "./SymmetryTable.tsx";
import type { useNoether, useUnbroken } from "./useNoether.ts";

/** Of each of the three curves, in pixels. */
const HEIGHT = 178;

const TITLES: Readonly<Record<Conserved, string>> = {
  momentum: t`Momentum`,
  angularMomentum: t`Angular momentum`,
  energy: t`Energy`,
};

export interface BrokenViewProps {
  readonly shown: ReturnType<typeof useNoether>;
  readonly whole: ReturnType<typeof useUnbroken>;
}

/** The cluster in motion, and the three quantities beside it. */
export function BrokenView({ shown, whole }: BrokenViewProps) {
  const { result, status, of } = shown;
  const theme = useFigureTheme();
  const stale = isOutdated(status, useDragging());
  const [clock] = useState(createPlayClock);
  const { wall, field } = of.breaking;
  const figure = useMemo(() => {
    if (result === null) return emptyMap(clusterBox([]), theme);
    return clusterMotionFigure(result, { wall, field }, clusterBox([result]), theme);
  }, [result, wall, field, theme]);
  const duration = result?.times[result.times.length - 1] || 1;
  return (
    <div className="noether-stage">
      <div>
        <TitledPlot
          title={t`The cluster`}
          figure={figure}
          aspect={CLUSTER_ASPECT}
          label={t`A cluster of atoms in motion`}
          description={motionWords(shown)}
          stale={stale}
        >
          {result !== null && <MovingAtoms trajectory={result} clock={clock} color={theme.sources.truth.color} />}
        </TitledPlot>
        <ClusterLine clock={clock} duration={duration} decimals={0} />
        <SymmetryTable result={result} breaking={of.breaking} />
      </div>
      <div>
        {CONSERVED.map((quantity) => (
          <Trace
            key={quantity}
            quantity={quantity}
            shown={shown}
            whole={whole}
            stale={stale}
            clock={clock}
            duration={duration}
          />
        ))}
      </div>
    </div>
  );
}

interface TraceProps extends BrokenViewProps {
  readonly quantity: Conserved;
  readonly stale: boolean;
  readonly clock: ReturnType<typeof createPlayClock>;
  readonly duration: number;
}

function Trace({ quantity, shown: { result }, whole, stale, clock, duration }: TraceProps) {
  const theme = useFigureTheme();
  const figure = useMemo(
    () => (result === null ? emptyLines(theme) : conservedFigure(result, whole.result, quantity, theme)),
    [result, whole.result, quantity, theme],
  );
  const said =
    result === null ? t`Being computed.` : driftWords(result.drift[quantity], isKept(result.drift, quantity));
  return (
    <div data-quantity={quantity}>
      <p className="figure-title noether-title">
        <span>{TITLES[quantity]}</span>
        <small data-kept={result === null || isKept(result.drift, quantity)}>
          <Mathematical text={said} />
        </small>
      </p>
      <Plot
        figure={figure}
        height={HEIGHT}
        label={t`${TITLES[quantity]} against time`}
        description={said}
        stale={stale}
      >
        {result !== null && <Moment clock={clock} duration={duration} />}
      </Plot>
    </div>
  );
}

/** How far it went from where it began. */
export function driftWords(drift: number, kept: boolean): string {
  if (Number.isNaN(drift)) return t`no number: the motion went out of bounds`;
  return kept ? t`kept, to ${digits(drift, 1)}` : t`drifts by ${digits(drift, 2)}`;
}

function motionWords({ result, of }: ReturnType<typeof useNoether>): string {
  if (result === null) return t`Being computed.`;
  const { field, wall, anisotropy, modulation } = of.breaking;
  const broken = [
    ...(field === 0 ? [] : [t`a uniform field of ${field} along x`]),
    ...(wall === null ? [] : [t`a wall at x = ${wall}`]),
    ...(anisotropy === 0 ? [] : [t`a directional force, a = ${anisotropy}`]),
    ...(modulation === 0 ? [] : [t`a pulsing ε, b = ${modulation}`]),
  ];
  const acting = broken.length === 0 ? t`Nothing is broken.` : t`In force: ${broken.join(", ")}.`;
  return t`${of.cluster.atoms} atoms over ${of.cluster.duration} time units. ${acting}`;
}
