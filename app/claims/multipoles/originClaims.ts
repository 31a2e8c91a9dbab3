import type { OriginDependenceResult } from "../../../src/experiments/multipoles/originDependence.ts";
import { NO_MOMENT, sizesOf } from "../../figures/originMoments.ts";
import { extent } from "../../figures/scales.ts";
import { digits } from "../../format/numbers.ts";
import { t } from "../../messages/t.ts";
import { judge, pending } from "../verdict.ts";
import type { MultipoleClaim } from "./types.ts";

/** The best origin's error is smaller than the worst's by at least this factor where it matters where it is. */
const MATTERS = 2;

const measuring = () => pending(t`being measured`);
const NAMES = [t`charge`, t`dipole`, t`quadrupole`] as const;

/** How far apart the entries of a moment [n×length] are about different origins, at most. */
function spreadOf(moments: Float64Array, length: number): number {
  let spread = 0;
  for (let entry = 0; entry < length; entry++) {
    const [least, most] = extent(moments.filter((_, at) => at % length === entry));
    spread = Math.max(spread, most - least);
  }
  return spread;
}

/** The first moment that is not zero, and by how much it and the next change with the origin. */
function firstMoment({ charge, shifts, dipoles, quadrupoles }: OriginDependenceResult) {
  const all = [
    { size: Math.abs(charge), spread: 0 },
    { size: Math.max(...sizesOf(dipoles, 3)), spread: spreadOf(dipoles, 3) },
    { size: Math.max(...sizesOf(quadrupoles, 9)), spread: spreadOf(quadrupoles, 9) },
  ];
  const first = all.findIndex(({ size }) => size > NO_MOMENT);
  return { first, all, farthest: shifts[shifts.length - 1] };
}

/** What the prose says about origins, by name. */
export const originClaims = {
  firstMomentStays: {
    needs: ["origin"],
    judge: ({ origin }) => {
      if (origin === null) return measuring();
      const { first, all } = firstMoment(origin);
      if (first < 0) return pending(t`none of the three is different from zero`);
      const { spread } = all[first];
      return judge(
        spread < NO_MOMENT,
        t`${NAMES[first]} ± ${spread < NO_MOMENT ? "0" : digits(spread, 2)}`,
        t`this is more than rounding`,
      );
    },
  },

  nextMomentMoves: {
    needs: ["origin"],
    judge: ({ origin }) => {
      if (origin === null) return measuring();
      const { first, all } = firstMoment(origin);
      if (first < 0) return pending(t`none of the three is different from zero`);
      if (first === 2) return pending(t`the next one here is not among the three`);
      const { spread } = all[first + 1];
      return judge(
        spread > NO_MOMENT,
        t`by ${digits(spread, 2)} ${first === 0 ? "e Å" : "e Å²"}`,
        t`along this axis it does not`,
      );
    },
  },

  originMatters: {
    needs: ["origin"],
    judge: ({ origin }) => {
      if (origin === null) return measuring();
      const [least, most] = extent(origin.errors);
      if (most < NO_MOMENT) return pending(t`nothing is left out about any of these origins`);
      return judge(
        most > MATTERS * least,
        least > NO_MOMENT ? t`by a factor of ${digits(most / least, 2)}` : t`about one of these there is no error`,
        t`so small a move makes hardly a difference`,
      );
    },
  },
} as const satisfies Record<string, MultipoleClaim>;
