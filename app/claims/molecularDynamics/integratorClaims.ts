import type {
  IntegratedMotion,
  IntegrateMotionResult,
} from "../../../src/experiments/molecularDynamics/integrateMotion.ts";
import { motionIntegrators } from "../../../src/molecularDynamics/integrators/registry.ts";
import { digits } from "../../format/numbers.ts";
import { t } from "../../messages/t.ts";
import { judge, pending } from "../verdict.ts";
import type { MotionClaim } from "./types.ts";

const NOT_YET = t`measured with Figure 1`;
const TOO_LONG = t`the step is longer than 2/ω: no rule is stable there`;

export function motionBy({ motions }: IntegrateMotionResult, id: string): IntegratedMotion | undefined {
  return motions.find((motion) => motion.id === id);
}

/** The energy's largest error up to half of the time, and in all. */
function errorsOf({ largestError }: IntegratedMotion): readonly [half: number, all: number] {
  const last = largestError.length - 1;
  return [largestError[Math.floor(last / 2)] ?? Number.NaN, largestError[last] ?? Number.NaN];
}

/** An error that does not grow may still be found a little larger later on. */
const NO_GROWTH = 1.25;
/** Å. */
const SAME_PLACE = 1e-6;

/** What the prose says of Figure 1, by name, and how it is measured. */
export const integratorClaims = {
  eulerGains: {
    needs: ["motion"],
    judge: ({ motion }) => {
      const euler = motion && motionBy(motion, "explicitEuler");
      if (!euler) return pending(NOT_YET);
      const [half, all] = errorsOf(euler);
      const end = euler.energyError[euler.energyError.length - 1];
      return judge(
        !euler.bounded || (end > 0 && all > NO_GROWTH * half),
        euler.bounded
          ? t`gained so far: ${digits(end, 2)} of what there was`
          : t`more than ${digits(all, 1)} times what there was`,
        t`here it has not gained any`,
      );
    },
  },

  verletStays: {
    needs: ["motion"],
    judge: ({ motion }) => {
      const verlet = motion && motionBy(motion, "velocityVerlet");
      if (!verlet || !motion) return pending(NOT_YET);
      const [half, all] = errorsOf(verlet);
      return judge(
        verlet.bounded && all <= NO_GROWTH * half,
        verlet.bounded ? t`at most ${digits(all, 2)} of the energy` : t`out of bounds`,
        verlet.bounded ? t`steps are nearly too long: the energy swings widely, and slowly` : TOO_LONG,
      );
    },
  },

  samePlaces: {
    needs: ["motion"],
    judge: ({ motion }) => {
      const [leap, verlet] = motion ? ["leapfrog", "velocityVerlet"].map((id) => motionBy(motion, id)) : [];
      if (!leap || !verlet) return pending(NOT_YET);
      if (!leap.bounded || !verlet.bounded) return pending(TOO_LONG);
      const apart = Math.max(...leap.stretch.map((stretch, k) => Math.abs(stretch - verlet.stretch[k])));
      return judge(
        apart < SAME_PLACE,
        t`bonds differ by at most ${digits(apart, 1)} Å`,
        t`rounding, which the motion has made larger`,
      );
    },
  },

  orders: {
    needs: ["motion"],
    judge: ({ motion }) => {
      if (motion === null) return pending(NOT_YET);
      const orders = motionIntegrators.map(({ id, order }) => ({
        wanted: order,
        found: motionBy(motion, id)?.errors.placeOrder ?? Number.NaN,
      }));
      return judge(
        orders.every(({ wanted, found }) => Math.abs(found - wanted) < 0.1),
        t`powers ${orders.map(({ found }) => digits(found, 3)).join(", ")}`,
        t`so strong a motion would need shorter steps than were tried`,
      );
    },
  },

  thresholdIsTwo: {
    needs: ["motion"],
    judge: ({ motion }) => {
      if (motion === null) return pending(NOT_YET);
      const { threshold, limit } = motion;
      return judge(
        Math.abs(threshold / limit - 1) < 0.01,
        t`ω Δt = ${digits((2 * threshold) / limit, 4)} at ${digits(threshold, 3)} fs`,
        t`so strong a motion is not that of springs any more`,
      );
    },
  },
} as const satisfies Record<string, MotionClaim>;
