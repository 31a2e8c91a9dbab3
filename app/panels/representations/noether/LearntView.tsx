import { useMemo, useState } from "react";
import type { ClusterTrajectory } from "../../../../src/clusters/trajectory.ts";
import { firstFrames } from "../../../../src/experiments/noether/intactFrames.ts";
import {
  LEARNED_FORCES,
  type LearnedForceId,
  type LearnedMotion,
} from "../../../../src/experiments/noether/noetherLearned.ts";
import type { Box } from "../../../../src/geometry.ts";
import { ProgressNote } from "../../../controls/ProgressNote.tsx";
import { CLUSTER_ASPECT, clusterBox, clusterMotionFigure } from "../../../figures/clusterMotion.ts";
import { type Conserved, changeFigure } from "../../../figures/conserved.ts";
import { emptyLines } from "../../../figures/lineLayout.ts";
import { Plot } from "../../../figures/Plot.tsx";
import { Mathematical } from "../../../format/Mathematical.tsx";
import { digits } from "../../../format/numbers.ts";
import { t } from "../../../messages/t.ts";
import { isOutdated } from "../../../store/jobStatus.ts";
import { useDragging } from "../../../store/SettingsContext.ts";
import { jobs } from "../../../store/useExperiment.ts";
import { createPlayClock, type PlayClock } from "../../playback/playClock.ts";
import { StoppedNote } from "../../StoppedNote.tsx";
import { StrokeTitle } from "../../StrokeTitle.tsx";
import { TitledPlot } from "../../TitledPlot.tsx";
import { useFigureTheme } from "../../useFigureTheme.ts";
import { ClusterLine } from "./ClusterLine.tsx";
import { CONSERVED, isKept } from "./kept.ts";
import { LOOKS } from "./looks.ts";
import { MovingAtoms } from "./MovingAtoms.tsx";
import { LEARNT, type useLearnt } from "./useNoether.ts";

const HEIGHT = 230;
const STILL = { wall: null, field: 0 };

const TITLES: Readonly<Record<Conserved, string>> = {
  momentum: t`Momentum`,
  angularMomentum: t`Angular momentum`,
  energy: t`Its own energy`,
};

/** Four motions from one start, by the true force and by three that were learnt from it. */
export function LearntView({ job }: { readonly job: ReturnType<typeof useLearnt> }) {
  const { result, status, progress } = job;
  const stale = isOutdated(status, useDragging());
  const [clock] = useState(createPlayClock);
  const motions = useMemo(
    () => (result?.motions ?? []).map((motion) => ({ ...motion, seen: firstFrames(motion.trajectory, motion.intact) })),
    [result],
  );
  const box = useMemo(() => clusterBox(motions.map(({ seen }) => seen)), [motions]);
  const times = motions[0]?.trajectory.times;
  const duration = times?.[times.length - 1] || 1;
  return (
    <>
      <div className="learnt-progress">
        {status === "running" && (
          <ProgressNote
            fraction={progress?.fraction ?? 0}
            doing={progress?.doing ?? t`Starting`}
            onCancel={() => jobs.stop(LEARNT)}
          />
        )}
        {status === "stopped" && <StoppedNote onGoOn={() => jobs.goOn(LEARNT)}>{t`Stopped.`}</StoppedNote>}
        {status !== "running" && status !== "stopped" && <ClusterLine clock={clock} duration={duration} decimals={1} />}
      </div>
      <div className="learnt-stage">
        {LEARNED_FORCES.map((id) => (
          <Motion
            key={id}
            id={id}
            motion={motions.find((each) => each.id === id) ?? null}
            box={box}
            clock={clock}
            stale={stale}
          />
        ))}
      </div>
      <div className="learnt-curves">
        {CONSERVED.map((quantity) => (
          <Change key={quantity} quantity={quantity} motions={motions} duration={duration} stale={stale} />
        ))}
      </div>
      {motions.length > 0 && <DriftTable motions={motions} duration={duration} />}
    </>
  );
}

const NOTHING = { times: new Float64Array(0), positions: new Float64Array(0) };

/** A motion as far as its cluster is one. */
interface SeenMotion extends LearnedMotion {
  readonly seen: ClusterTrajectory;
}

interface MotionProps {
  readonly id: LearnedForceId;
  readonly motion: SeenMotion | null;
  readonly box: Box;
  readonly clock: PlayClock;
  readonly stale: boolean;
}

function Motion({ id, motion, box, clock, stale }: MotionProps) {
  const theme = useFigureTheme();
  const { name, dashArray, color } = LOOKS[id];
  const seen = motion?.seen ?? NOTHING;
  const figure = useMemo(() => clusterMotionFigure(seen, STILL, box, theme), [seen, box, theme]);
  return (
    <div>
      <StrokeTitle color={color(theme)} dashArray={dashArray}>
        {name}
      </StrokeTitle>
      <Plot
        figure={figure}
        aspect={CLUSTER_ASPECT}
        label={t`The cluster moved by: ${name}`}
        description={motion === null ? t`Being computed.` : motionWords(motion)}
        stale={stale}
      >
        {motion !== null && <MovingAtoms trajectory={motion.seen} clock={clock} color={color(theme)} />}
      </Plot>
    </div>
  );
}

interface ChangeProps {
  readonly quantity: Conserved;
  readonly motions: readonly SeenMotion[];
  readonly duration: number;
  readonly stale: boolean;
}

function Change({ quantity, motions, duration, stale }: ChangeProps) {
  const theme = useFigureTheme();
  const figure = useMemo(() => {
    if (motions.length === 0) return emptyLines(theme);
    const compared = motions.map(({ id, seen }) => {
      const { name, label, dash, color, textColor } = LOOKS[id];
      return { name, label, dash, color: color(theme), textColor: textColor(theme), trajectory: seen };
    });
    return changeFigure(compared, quantity, duration, theme);
  }, [motions, quantity, duration, theme]);
  return (
    <TitledPlot
      title={TITLES[quantity]}
      figure={figure}
      height={HEIGHT}
      label={t`${TITLES[quantity]}: its change, by the true force and by the learnt ones`}
      description={motions.map((motion) => `${LOOKS[motion.id].name}: ${driftSaid(motion, quantity)}`).join("; ")}
      stale={stale}
    />
  );
}

function driftSaid({ drift }: LearnedMotion, quantity: Conserved): string {
  if (Number.isNaN(drift[quantity])) return t`has none`;
  return isKept(drift, quantity)
    ? t`kept, to ${digits(drift[quantity], 1)}`
    : t`drifts by ${digits(drift[quantity], 2)}`;
}

function motionWords({ trajectory, intact }: LearnedMotion): string {
  const last = trajectory.times[Math.max(0, intact - 1)];
  return intact === trajectory.times.length
    ? t`The cluster stays one.`
    : t`The cluster stays one until time ${last.toFixed(2)}; then atoms run into each other, or one has left.`;
}

/** What each force keeps, in numbers, and how long. */
function DriftTable({ motions, duration }: { readonly motions: readonly LearnedMotion[]; readonly duration: number }) {
  return (
    <table className="change-table">
      <caption>{t`Largest change while the cluster is one`}</caption>
      <thead>
        <tr>
          <td />
          <th scope="col">{t`momentum`}</th>
          <th scope="col">{t`angular momentum`}</th>
          <th scope="col">{t`its own energy`}</th>
          <th scope="col">{t`true energy`}</th>
          <th scope="col">{t`until time`}</th>
        </tr>
      </thead>
      <tbody>
        {motions.map((motion) => {
          const { id, intact, trajectory, trueEnergyDrift } = motion;
          return (
            <tr key={id}>
              <th scope="row">{LOOKS[id].name}</th>
              {CONSERVED.map((quantity) => (
                <td key={quantity} data-changed={!isKept(motion.drift, quantity)}>
                  <Mathematical text={driftSaid(motion, quantity)} />
                </td>
              ))}
              <td data-changed={!(trueEnergyDrift < 0.02)}>
                <Mathematical text={digits(trueEnergyDrift, 2)} />
              </td>
              <td>
                {intact === trajectory.times.length
                  ? duration.toFixed(1)
                  : trajectory.times[Math.max(0, intact - 1)].toFixed(2)}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
