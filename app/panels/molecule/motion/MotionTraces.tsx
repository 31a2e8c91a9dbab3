import { useMemo } from "react";
import { emptyLines } from "../../../figures/lineLayout.ts";
import { type MotionTrace, motionTracesFigure } from "../../../figures/motionTraces.ts";
import { digits } from "../../../format/numbers.ts";
import { t } from "../../../messages/t.ts";
import { MODEL_NAMES } from "../../../store/molecule/moleculeParameters.ts";
import { Moment } from "../../playback/Moment.tsx";
import type { PlayClock } from "../../playback/playClock.ts";
import { TitledPlot } from "../../TitledPlot.tsx";
import { useFigureTheme } from "../../useFigureTheme.ts";
import { looksIn } from "../looks.ts";
import { type Account, largestOf } from "./accounts.ts";

const HEIGHT = 290;

export type Traced = "energy" | "angularMomentum";

const TITLES: Readonly<Record<Traced, string>> = {
  energy: t`Total energy: what came and went`,
  angularMomentum: t`Angular momentum: what came and went`,
};

/** meV, and ħ: changes as small as these look like none; larger ones than these leave the picture. */
const LIMITS: Readonly<Record<Traced, { readonly title: string; readonly least: number; readonly most: number }>> = {
  energy: { title: t`change of energy (meV)`, least: 5, most: 1000 },
  angularMomentum: { title: t`change, length (<i>ħ</i>)`, least: 0.5, most: 60 },
};

/** One of the two conserved quantities against time, for all sources of forces. */
export function MotionTraces({
  of,
  times,
  accounts,
  clock,
  duration,
  stale,
}: {
  readonly of: Traced;
  readonly times: Float64Array | undefined;
  readonly accounts: readonly Account[];
  readonly clock: PlayClock;
  /** ps. */
  readonly duration: number;
  readonly stale: boolean;
}) {
  const theme = useFigureTheme();
  const figure = useMemo(() => {
    if (times === undefined) return emptyLines(theme, t`not computed yet`);
    const looks = looksIn(theme);
    const traces = accounts.map((account): MotionTrace => {
      const look = looks[account.source];
      if (of === "angularMomentum") return { ...look, values: account.angular };
      // Where there is no energy of its own, the true one tells what its forces make from nothing.
      const hasOwn = !account.own.some(Number.isNaN);
      return hasOwn ? { ...look, values: account.own } : { ...look, values: account.true, note: t`by the true energy` };
    });
    return motionTracesFigure(times, traces, { ...LIMITS[of], duration }, theme);
  }, [times, accounts, of, duration, theme]);
  return (
    <TitledPlot
      title={TITLES[of]}
      figure={figure}
      height={HEIGHT}
      label={t`${TITLES[of]}, against time`}
      description={accounts.length === 0 ? t`Not computed yet.` : words(of, accounts)}
      stale={stale}
    >
      {times !== undefined && <Moment clock={clock} duration={duration} />}
    </TitledPlot>
  );
}

function words(of: Traced, accounts: readonly Account[]): string {
  return accounts
    .map((account) => {
      const name = account.source === "truth" ? t`truth` : MODEL_NAMES[account.source];
      if (of === "angularMomentum") return t`${name}: at most ${digits(largestOf(account.angular), 2)} ħ.`;
      return account.own.some(Number.isNaN)
        ? t`${name}: at most ${digits(largestOf(account.true), 2)} meV by the true energy.`
        : t`${name}: at most ${digits(largestOf(account.own), 2)} meV.`;
    })
    .join(" ");
}
