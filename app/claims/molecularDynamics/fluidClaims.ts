import type { FluidTrial, FluidTrialsResult } from "../../../src/experiments/molecularDynamics/fluidTrials.ts";
import { KINDS, type Kind } from "../../../src/molecularDynamics/fluid/order.ts";
import { digits } from "../../format/numbers.ts";
import { span } from "../../format/spans.ts";
import { t } from "../../messages/t.ts";
import { judge, pending } from "../verdict.ts";
import type { MotionClaim } from "./types.ts";

const YEAR = 365 * 86_400;

/** NaN where the particles have flown apart. */
function shareOf(result: FluidTrialsResult, name: string, kind: Kind): number {
  return result.trials.find((trial) => trial.name === name)?.shares?.[KINDS.indexOf(kind)] ?? Number.NaN;
}

const flownApart = () => pending(t`with so long a time step the particles fly apart`);

const percent = (share: number) => `${Math.round(100 * share)} %`;

/** Of the particles: an energy error below this part of kT is not seen. */
const KEPT = 0.02;

const aloneOf = ({ trials }: FluidTrialsResult): FluidTrial | undefined => trials[0];

/** What the prose says of Figures 2 and 3, by name, and how it is measured. */
export const fluidClaims = {
  secondIsFar: {
    needs: ["pace"],
    judge: ({ pace }) => {
      if (pace === null) return pending(t`measured with Figure 2`);
      const seconds = Math.min(
        ...pace.systems.map(({ timeStep, stepsPerSecond }) => 1 / (timeStep * 1e-15 * stepsPerSecond)),
      );
      return judge(seconds > YEAR, t`at best ${span(seconds)}`, t`this computer is faster than any that was known`);
    },
  },

  melts: {
    needs: ["phases"],
    judge: ({ phases }) => {
      if (phases === null) return pending(t`measured as soon as this is read`);
      const [cold, hot] = ["cold", "hot"].map((name) => shareOf(phases, name, "crystal"));
      if (Number.isNaN(cold + hot)) return flownApart();
      return judge(
        cold > 0.4 && hot < 0.15,
        t`in a crystal’s order: ${percent(cold)} cold, ${percent(hot)} hot`,
        t`at so high a density there is no room to melt, and at so low a one the crystal is small and evaporates`,
      );
    },
  },

  condenses: {
    needs: ["phases"],
    judge: ({ phases }) => {
      if (phases === null) return pending(t`measured as soon as this is read`);
      const left = shareOf(phases, "condensing", "gas");
      if (Number.isNaN(left)) return flownApart();
      return judge(
        left < 0.5,
        t`still by themselves: ${percent(left)}`,
        t`so far apart, they have not found each other yet`,
      );
    },
  },

  energyStays: {
    needs: ["alone"],
    judge: ({ alone }) => {
      const trial = alone && aloneOf(alone);
      if (!trial) return pending(t`measured as soon as this is read`);
      const { energyError, kinetic } = trial;
      return judge(
        energyError < KEPT * kinetic,
        Number.isFinite(energyError)
          ? t`to ${digits(energyError, 1)} ε a particle, of ${digits(kinetic, 2)} ε of motion`
          : t`the particles fly apart`,
        t`the time step is too long for particles that meet so hard`,
      );
    },
  },
} as const satisfies Record<string, MotionClaim>;
