import { t } from "../../messages/t.ts";
import type { Preset } from "../presets.ts";
import type { choosingSpecs } from "./choosingParameters.ts";

/** The prepared experiments, in the order of their row. */
export const choosingPresets = [
  {
    id: "twoRules",
    label: t`Two rules`,
    explanation: t`A Gaussian off the middle, noble-gas clusters and silicon: x² comes to a halt, r⁻⁶ is far ahead, and distances alone do not know angles.`,
    patch: {},
  },
  {
    id: "symmetric",
    label: t`What the target forgets`,
    explanation: t`With the Gaussian in the middle, its values do not depend on the sign of x, and x² may forget the sign too: its curve falls.`,
    patch: { centre: 0 },
  },
  {
    id: "charges",
    label: t`Charges`,
    explanation: t`The energy of charges is a sum of r⁻¹: from n = 1 on it gets worse the larger n is.`,
    patch: { potential: "coulomb" },
  },
  {
    id: "noAngles",
    label: t`Angles for nothing`,
    explanation: t`Silicon without what it costs to bend: the energy is a matter of distances alone, there is no floor, and angles are only more to be learnt.`,
    patch: { "stillingerWeber.angularStrength": 0 },
  },
  {
    id: "turning",
    label: t`Molecules that turn`,
    explanation: t`For Figure 4, ethanol at 300 K: it turns as a whole and about a bond, so coordinates learn nothing any more, and inverse distances far more slowly than symmetry functions.`,
    patch: { geometries: "thermal" },
  },
] as const satisfies readonly Preset<typeof choosingSpecs>[];
