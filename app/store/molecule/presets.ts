import { t } from "../../messages/t.ts";
import type { Preset } from "../presets.ts";
import type { moleculeSpecs } from "./moleculeParameters.ts";

/** The prepared experiments, in the order of their row. */
export const moleculePresets = [
  {
    id: "water",
    label: t`Water from thirty`,
    explanation: t`Thirty geometries of a water molecule at room temperature, all turned alike.`,
    patch: {},
  },
  {
    id: "turning",
    label: t`As it turns`,
    explanation: t`The same geometries as they lie while the molecule rotates: what is learnt component by component has nothing left to go by.`,
    patch: { aligned: false },
  },
  {
    id: "ammonia",
    label: t`Three alike`,
    explanation: t`Ammonia, whose three hydrogens can be exchanged in six ways, all of which the kernel is averaged over.`,
    patch: { molecule: "ammonia" },
  },
  {
    id: "ethanol",
    label: t`Ethanol`,
    explanation: t`Nine atoms and a hydroxyl group that turns: from 100 geometries a system of 2,700 equations.`,
    patch: { molecule: "ethanol", count: 100, ridge: 1e-6, duration: 0.5, curveRepeats: 1, curveMaximum: "20" },
  },
] as const satisfies readonly Preset<typeof moleculeSpecs>[];
