import { useEffect, useMemo, useState } from "react";
import { t } from "../../../messages/t.ts";
import { MoleculeView } from "../../../viewer/MoleculeView.tsx";
import { sceneOf } from "../../../viewer/moleculeWords.ts";
import type { PlayClock } from "../../playback/playClock.ts";
import { ModelTitle } from "../ModelTitle.tsx";
import { roomOf } from "../roomOf.ts";
import type { Account } from "./accounts.ts";

const EMPTY = { symbols: [], positions: new Float64Array(0), bonds: [] };
/** So many pictures of a motion are drawn at most: drawing in space takes longer than the screen's own frame. */
const PICTURES = 120;

export interface MovingMoleculeProps {
  readonly source: Account["source"];
  readonly account: Account | undefined;
  /** fs [F]. */
  readonly times: Float64Array | undefined;
  readonly numbers: Uint8Array | undefined;
  readonly bonds: readonly (readonly [number, number])[] | undefined;
  /** In ps. */
  readonly clock: PlayClock;
  readonly height: number;
  readonly stale: boolean;
}

/** The molecule as one source of forces moves it, at the clock's moment; where it has come apart, it rests as it last was. */
export function MovingMolecule({ source, account, times, numbers, bonds, clock, height, stale }: MovingMoleculeProps) {
  const [at, setAt] = useState(0);
  useEffect(() => {
    if (times === undefined) return;
    const every = Math.max(1, Math.ceil(times.length / PICTURES));
    const follow = () => {
      const step = times[1] - times[0];
      const frame = Math.round((1000 * clock.getState().time) / step);
      setAt(every * Math.floor(Math.min(times.length - 1, frame) / every));
    };
    follow();
    return clock.subscribe(follow);
  }, [times, clock]);
  const shown = account === undefined ? 0 : Math.min(at, Math.max(0, account.intact - 1));
  const scene = useMemo(() => {
    if (account === undefined || numbers === undefined || bonds === undefined) return EMPTY;
    const size = 3 * numbers.length;
    const positions = account.run.positions.subarray(shown * size, (shown + 1) * size);
    return sceneOf({ numbers, positions }, Uint8Array.from(bonds.flat()));
  }, [account, numbers, bonds, shown]);
  return (
    <div>
      <p className="figure-title">
        <ModelTitle id={source} />
      </p>
      <MoleculeView
        scene={scene}
        subject={numbers === undefined ? "" : numbers.join()}
        label={t`The molecule, moved by these forces`}
        description={account === undefined ? t`Being computed.` : fateOf(account)}
        height={height}
        room={roomOf(numbers?.length ?? 0)}
        stale={stale}
      />
    </div>
  );
}

/** How long the molecule was one. */
function fateOf({ lasts, until }: Account): string {
  return lasts ? t`The molecule stays whole.` : t`The molecule comes apart after ${(until / 1000).toFixed(2)} ps.`;
}
