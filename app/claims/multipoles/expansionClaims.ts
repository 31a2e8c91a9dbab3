import type { MultipoleFallOffResult } from "../../../src/experiments/multipoles/multipoleFallOff.ts";
import { VOLTS } from "../../../src/multipoles/moleculeCharges.ts";
import type { ExpansionOrder } from "../../../src/multipoles/types.ts";
import { NO_MOMENT } from "../../figures/originMoments.ts";
import { digits } from "../../format/numbers.ts";
import { t } from "../../messages/t.ts";
import { judge, pending, type Verdict } from "../verdict.ts";
import type { MultipoleClaim } from "./types.ts";

/** How near a measured slope is to the whole number that it is called. */
const SLOPE_TOLERANCE = 0.05;
/** Two errors nearer than this part of the larger are the same. */
const SAME = 1e-6;
/** The expansion is poor that errs by more than this part of the potential. */
const POOR = 0.05;
/** How much steeper a line must be to be called so. */
const STEEPER = 0.5;

const measuring = () => pending(t`being measured`);

const slopeOf = ({ orders }: MultipoleFallOffResult, order: ExpansionOrder): number =>
  orders.find((candidate) => candidate.order === order)?.slope ?? Number.NaN;

const errorsOf = ({ orders }: MultipoleFallOffResult, order: ExpansionOrder): Float64Array =>
  orders.find((candidate) => candidate.order === order)?.errors ?? new Float64Array(0);

const slopeText = (slope: number): string => slope.toFixed(2).replace("-", "−");

/** The error after a term falls as a power of R that is one less than the term's own. */
function slopeIs(order: 0 | 1 | 2): MultipoleClaim {
  const expected = -2 - order;
  return {
    needs: ["sphere"],
    judge: ({ sphere }): Verdict => {
      if (sphere === null) return measuring();
      const slope = slopeOf(sphere, order);
      if (Number.isNaN(slope)) return judge(false, t`no slope`, t`nothing is left out that could be measured`);
      return judge(
        Math.abs(slope - expected) < SLOPE_TOLERANCE,
        t`slope ${slopeText(slope)}`,
        slope < expected
          ? t`what comes next vanishes here, or nearly`
          : t`this is not yet far enough out for one term to be all there is`,
      );
    },
  };
}

/** What the prose says about the expansion and its errors, by name. */
export const expansionClaims = {
  eachTermHelps: {
    needs: ["sphere"],
    judge: ({ sphere }) => {
      if (sphere === null) return measuring();
      const at = sphere.distances.findIndex((distance) => distance >= 2 * sphere.distances[0]);
      const [charge, dipole, quadrupole] = ([0, 1, 2] as const).map((order) => VOLTS * errorsOf(sphere, order)[at]);
      const vanishes = charge - dipole <= SAME * charge || dipole - quadrupole <= SAME * dipole;
      return judge(
        charge * (1 - SAME) > dipole && dipole * (1 - SAME) > quadrupole,
        t`${digits(charge, 2)}, ${digits(dipole, 2)}, ${digits(quadrupole, 2)} V`,
        vanishes
          ? t`a moment that vanishes adds nothing`
          : t`so near, or about such an origin, more terms need not be better`,
      );
    },
  },

  poorAtTheEdge: {
    needs: ["sphere"],
    judge: ({ sphere }) => {
      if (sphere === null) return measuring();
      const part = errorsOf(sphere, 2)[0] / sphere.potential[0];
      if (Number.isNaN(part)) return pending(t`there is no potential`);
      return judge(part > POOR, t`${digits(100 * part, 2)} % off`, t`these few moments are nearly all there is`);
    },
  },

  afterCharge: slopeIs(0),
  afterDipole: slopeIs(1),
  afterQuadrupole: slopeIs(2),

  printedGainsNothing: {
    needs: ["sphere"],
    judge: ({ sphere }) => {
      if (sphere === null) return measuring();
      const [printed, dipole, right] = (["printed", 1, 2] as const).map((order) => slopeOf(sphere, order));
      if (Number.isNaN(printed)) return judge(false, t`no slope`, t`nothing is left out that could be measured`);
      const holds = Math.abs(printed - dipole) < SLOPE_TOLERANCE && !(right > printed - STEEPER);
      return judge(
        holds,
        holds && Number.isFinite(right)
          ? t`${slopeText(printed)}, not ${slopeText(right)}`
          : t`slope ${slopeText(printed)}`,
        t`there is no quadrupole here to be got wrong, or this is not far enough out`,
      );
    },
  },

  printedDependsOnAxes: {
    needs: ["map"],
    judge: ({ map }) => {
      if (map === null) return measuring();
      const { quadrupole } = map.moments;
      // ⅓ Σ_ab Θ_ab is ⅓ dᵀΘd with d = (1, 1, 1); axes turned by 45° about z have d = (√2, 0, 1) instead.
      const here = printedNumber(quadrupole, [1, 1, 1]);
      const turned = printedNumber(quadrupole, [Math.SQRT2, 0, 1]);
      return judge(
        Math.abs(turned - here) > NO_MOMENT,
        t`${digits(here, 2)}, then ${digits(turned, 2)} e Å²`,
        t`here it is the same in both`,
      );
    },
  },
} as const satisfies Record<string, MultipoleClaim>;

/** ⅓ dᵀΘd; what is only rounding is zero. */
function printedNumber(quadrupole: Float64Array, d: readonly number[]): number {
  const sum = quadrupole.reduce((total, entry, k) => total + d[Math.floor(k / 3)] * entry * d[k % 3], 0) / 3;
  return Math.abs(sum) < NO_MOMENT ? 0 : sum;
}
