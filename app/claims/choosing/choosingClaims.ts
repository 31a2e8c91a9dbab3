import type { RepresentationCurves } from "../../../src/experiments/choosing/representationCurvesResult.ts";
import { bestPower, powerErrors } from "../../figures/pairPictures.ts";
import { curveQuartiles, floorOf } from "../../figures/representationCurves.ts";
import { digits } from "../../format/numbers.ts";
import { t } from "../../messages/t.ts";
import { judge, pending, type Verdict } from "../verdict.ts";
import { firstCountBelow, rankedCurves } from "./ownClaims.ts";
import type { ChoosingClaim } from "./types.ts";

/** How much lower the last error is than the first where a curve falls. */
const FALLS = 100;
/** How near to its floor a curve is that has come to a halt, in parts of the floor; test sets know it to some 20 %. */
const AT_FLOOR = { from: 0.75, to: 1.35 } as const;
/** By what factor the best power is ahead of the next. */
const AHEAD = 3;
/** What part of the data the best power needs. */
const FEWER = 1 / 4;
/** Below this part of the floor it is gone. */
const GONE = 1 / 2;

/** A representation's median errors at the smallest and at the largest N; null until all is measured, or where it is not learnt from. */
function endsOf(result: RepresentationCurves, id: string) {
  const median = curveQuartiles(result, id)?.median;
  if (median === undefined || !isComplete(result)) return null;
  return { first: median[0], last: median[median.length - 1] };
}

function isComplete({ counts, repeats, done }: RepresentationCurves): boolean {
  return done >= counts.length * repeats;
}

const lastCount = ({ counts }: RepresentationCurves) => counts[counts.length - 1];

function falls(result: RepresentationCurves, id: string, because: string): Verdict | null {
  const ends = endsOf(result, id);
  if (ends === null) return null;
  const { first, last } = ends;
  return judge(
    last < first / FALLS,
    t`${digits(first, 2)} at N = ${result.counts[0]}, ${digits(last, 2)} at N = ${lastCount(result)}`,
    because,
  );
}

function stops(result: RepresentationCurves, id: string, withoutFloor: string): Verdict | null {
  const ends = endsOf(result, id);
  if (ends === null) return null;
  const floor = floorOf(result, id);
  if (floor === null) return judge(false, t`${digits(ends.last, 2)} at N = ${lastCount(result)}`, withoutFloor);
  const { last } = ends;
  return judge(
    last > AT_FLOOR.from * floor && last < AT_FLOOR.to * floor,
    t`${digits(last, 2)} at N = ${lastCount(result)}, floor ${digits(floor, 2)}`,
    t`it has not come down to its floor yet`,
  );
}

const measuredWith = (figure: number) => pending(t`measured with Figure ${figure}`);

/** Every statement the prose makes about Figures 1 to 3, by name, and how it is measured. */
export const choosingClaims = {
  uniqueFalls: {
    needs: ["gaussian"],
    judge: ({ gaussian }) =>
      (gaussian && falls(gaussian, "x", t`so rough a kernel, or so narrow a function, needs more`)) ?? measuredWith(1),
  },

  nonUniqueStops: {
    needs: ["gaussian"],
    judge: ({ gaussian }) =>
      (gaussian && stops(gaussian, "square", t`here x and −x have the same y, and x² mistakes nothing`)) ??
      measuredWith(1),
  },

  invarianceIsFree: {
    needs: ["symmetric"],
    judge: ({ symmetric }) =>
      (symmetric && falls(symmetric, "square", t`so rough a kernel, or so narrow a function, needs more`)) ??
      pending(t`being measured`),
  },

  ownPowerWins: {
    needs: ["powers"],
    judge: ({ powers }) => {
      if (powers === null || !isComplete(powers)) return measuredWith(2);
      const errors = powerErrors(powers);
      const best = bestPower(errors);
      const [least, next] = Array.from(errors.median).sort((a, b) => a - b);
      if (best === null) return measuredWith(2);
      return judge(
        AHEAD * least < next,
        t`n = ${best}: the next best errs ${digits(next / least, 2)} times as much`,
        t`n = ${errors.n[errors.median.indexOf(next)]} is nearly as good: no single power is this potential’s own`,
      );
    },
  },

  powerIsWorthData: {
    needs: ["pairs"],
    judge: ({ pairs }) => {
      if (pairs === null || !isComplete(pairs)) return measuredWith(2);
      const ranked = rankedCurves(pairs);
      const [best, worst] = [ranked[0], ranked[ranked.length - 1]];
      const most = lastCount(pairs);
      const enough = firstCountBelow(best, worst.errors[worst.errors.length - 1]) ?? most;
      return judge(
        enough <= FEWER * most,
        t`n = ${best.id}: N = ${enough} at most, n = ${worst.id}: N = ${most}`,
        t`the powers shown do not differ that much here`,
      );
    },
  },

  pairsHitAFloor: {
    needs: ["triples"],
    judge: ({ triples }) =>
      (triples && stops(triples, "distances", t`the energy does not depend on angles now`)) ?? measuredWith(3),
  },

  anglesRemoveIt: {
    needs: ["triples"],
    judge: ({ triples }) => {
      const ends = triples && endsOf(triples, "angles");
      if (triples === null || ends === null) return measuredWith(3);
      const floor = floorOf(triples, "distances");
      if (floor === null) return pending(t`there is no floor to be removed`);
      return judge(
        ends.last < GONE * floor,
        t`${digits(ends.last, 2)} at N = ${lastCount(triples)}, ${digits(ends.last / floor, 2)} of the floor`,
        t`so many angles need more data, or a smoother kernel`,
      );
    },
  },
} as const satisfies Record<string, ChoosingClaim>;

export type ChoosingClaimId = keyof typeof choosingClaims;
