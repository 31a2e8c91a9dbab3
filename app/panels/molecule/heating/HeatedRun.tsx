import { useMemo, useState } from "react";
import { doubtFigure } from "../../../figures/doubt.ts";
import { emptyLines } from "../../../figures/lineLayout.ts";
import { digits } from "../../../format/numbers.ts";
import { t } from "../../../messages/t.ts";
import { Moment } from "../../playback/Moment.tsx";
import { createPlayClock } from "../../playback/playClock.ts";
import { TitledPlot } from "../../TitledPlot.tsx";
import { useFigureTheme } from "../../useFigureTheme.ts";
import type { Account } from "../motion/accounts.ts";
import { MotionLine } from "../motion/MotionLine.tsx";
import { MovingMolecule } from "../motion/MovingMolecule.tsx";
import { OnDemandBar } from "../OnDemandBar.tsx";
import type { Heated } from "./useHeating.ts";
import { ALARM, WARNING, WarningLight } from "./WarningLight.tsx";

const HEIGHT = 250;

/** The molecule in a hot bath on learnt forces, and the model's own warning while it moves. */
export function HeatedRun({ heated }: { readonly heated: Heated }) {
  const { motion, fit, account, truth, doubt } = heated;
  const theme = useFigureTheme();
  const [clock] = useState(createPlayClock);
  const { result } = motion;
  const times = result?.times;
  const duration = times === undefined ? 1 : times[times.length - 1] / 1000;
  const stale = motion.isPast || fit.isPast || motion.status === "failed";
  const told = doubt.isPast ? null : doubt.result;
  const figure = useMemo(
    () =>
      told === null || times === undefined
        ? emptyLines(theme, t`not computed yet`)
        : doubtFigure(times, told, { duration, warning: WARNING, alarm: ALARM }, theme),
    [told, times, duration, theme],
  );
  return (
    <>
      <OnDemandBar
        job={motion}
        label={t`Heat it`}
        done={[account === null ? "" : learntFate(account), truth === null ? "" : trueFate(truth)].join(" ")}
      />
      <MotionLine clock={clock} duration={duration} />
      <WarningLight doubt={told} times={times} clock={clock} />
      <div className="twin-stage">
        <MovingMolecule
          source="conserving"
          account={account ?? undefined}
          times={times}
          numbers={fit.result?.numbers}
          bonds={fit.result?.bonds}
          clock={clock}
          height={HEIGHT}
          stale={stale}
        />
        <TitledPlot
          title={t`What the model expects of itself`}
          figure={figure}
          height={HEIGHT}
          label={t`The expected error beside the most of the training temperature, against time`}
          description={
            told === null
              ? t`Not computed yet.`
              : t`At most ${digits(Math.max(...told.energyDeviation) / told.usualDeviation, 2)} times what it is at the training temperature.`
          }
          stale={stale}
        >
          {times !== undefined && <Moment clock={clock} duration={duration} />}
        </TitledPlot>
      </div>
    </>
  );
}

function learntFate({ lasts, until }: Account): string {
  return lasts
    ? t`On learnt forces the molecule stays whole.`
    : t`On learnt forces the molecule comes apart after ${(until / 1000).toFixed(2)} ps.`;
}

function trueFate({ lasts, until }: Account): string {
  return lasts
    ? t`On true forces the molecule stays whole.`
    : t`On true forces the molecule comes apart after ${(until / 1000).toFixed(2)} ps.`;
}
