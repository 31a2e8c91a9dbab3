import { motionBy } from "../claims/molecularDynamics/integratorClaims.ts";
import { digits } from "../format/numbers.ts";
import { t } from "../messages/t.ts";
import type { motionSpecs } from "../store/molecularDynamics/motionParameters.ts";
import { toFluidDrive, toFluidSetup, toIntegrateMotion } from "../store/molecularDynamics/toMotion.ts";
import type { Task } from "../tasks/types.ts";

/** Long enough for the crystal to have shared its heat out, and for particles to leave it. */
const STEPS = { sharing: 3000, leaving: 10_000 } as const;

/** How the chapter's tasks are judged. Their words: molecularDynamics.mdx (questions) and molecularDynamics.tasks.mdx (all else). */
export const tasks = [
  {
    kind: "make",
    id: "energy-budget",
    figure: { panel: "integrators", number: 1 },
    setUp: { moved: "water", step: 2 },
    watched: t`Largest error of velocity Verlet’s energy`,
    unit: "",
    goal: { below: 1e-3 },
    watch: async (values, ask) => {
      const verlet = motionBy(await ask("integrateMotion", toIntegrateMotion(values)), "velocityVerlet");
      return verlet?.largestError[verlet.largestError.length - 1] ?? Number.NaN;
    },
    free: ["step"],
  },
  {
    kind: "predict",
    id: "half-the-heat",
    figure: { panel: "fluid", number: 3 },
    setUp: { temperature: 0.2, thermostat: false },
    found: async (values, ask) => {
      const { moments } = await ask("fluid", {
        ...toFluidSetup(values),
        ...toFluidDrive(values),
        steps: STEPS.sharing,
        state: null,
      });
      const settled = moments.slice(Math.floor(moments.length / 2));
      const mean = settled.reduce((sum, { temperature }) => sum + temperature, 0) / settled.length;
      const part = mean / values.temperature;
      return {
        option: part > 0.75 ? "same" : part > 0.25 ? "half" : "cold",
        text: t`kT = ${digits(mean, 2)} on average`,
      };
    },
  },
  {
    kind: "make",
    id: "room-to-evaporate",
    figure: { panel: "fluid", number: 3 },
    setUp: { temperature: 0.6, particles: 100 },
    watched: t`By themselves after 50 units of time`,
    unit: "%",
    goal: { above: 50 },
    watch: async (values, ask) => {
      const trial = { ...toFluidSetup(values), ...toFluidDrive(values), name: "one" };
      const { trials } = await ask("fluidTrials", { trials: [trial], settling: STEPS.leaving, steps: 0 });
      return 100 * (trials[0]?.shares?.[0] ?? Number.NaN);
    },
    free: ["density"],
  },
] as const satisfies readonly Task<typeof motionSpecs>[];
