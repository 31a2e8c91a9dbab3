import { useEffect, useState } from "react";
import type { MolecularDoubtResult } from "../../../../src/experiments/molecule/molecularDoubt.ts";
import { Mathematical } from "../../../format/Mathematical.tsx";
import { digits } from "../../../format/numbers.ts";
import { t } from "../../../messages/t.ts";
import type { PlayClock } from "../../playback/playClock.ts";

/** How many times the usual an expected error is a warning, and an alarm. */
export const [WARNING, ALARM] = [1.5, 5];

export type Light = "known" | "leaving" | "unknown";

/** What an expected error means, in units of the largest on geometries of the training temperature. */
export function lightOf(share: number): Light {
  if (share <= WARNING) return "known";
  return share <= ALARM ? "leaving" : "unknown";
}

const WORDS: Readonly<Record<Light, string>> = {
  known: t`It has seen the like.`,
  leaving: t`It is leaving what it has seen.`,
  unknown: t`It has never seen the like: do not believe it.`,
};

/** The model's own warning at the clock's moment. */
export function WarningLight({
  doubt,
  times,
  clock,
}: {
  readonly doubt: MolecularDoubtResult | null;
  readonly times: Float64Array | undefined;
  readonly clock: PlayClock;
}) {
  const [at, setAt] = useState(0);
  useEffect(() => {
    if (times === undefined) return;
    const follow = () => setAt(Math.round((1000 * clock.getState().time) / (times[1] - times[0])));
    follow();
    return clock.subscribe(follow);
  }, [times, clock]);
  const expected = doubt?.energyDeviation[Math.min(at, doubt.energyDeviation.length - 1)] ?? Number.NaN;
  const share = expected / (doubt?.usualDeviation ?? Number.NaN);
  const light = Number.isNaN(share) ? null : lightOf(share);
  return (
    <p className="warning-light" data-light={light ?? undefined}>
      <svg viewBox="0 0 20 20" aria-hidden="true">
        {light === "leaving" ? (
          <path d="M10 2 L19 18 H1 Z" />
        ) : light === "unknown" ? (
          <path d="M3 3h14v14H3z" />
        ) : (
          <circle cx="10" cy="10" r="8" />
        )}
      </svg>
      <span>
        {light === null ? t`Not computed yet.` : WORDS[light]}{" "}
        {light !== null && (
          <Mathematical
            text={t`It expects to err by ${digits(expected, 2)} meV, ${digits(share, 2)} times the most at the training temperature.`}
          />
        )}
      </span>
    </p>
  );
}
