import { t } from "../../messages/t.ts";
import type { Preset } from "../presets.ts";
import type { multipoleSpecs } from "./multipoleParameters.ts";

/** The prepared experiments, in the order of their row. */
export const multipolePresets = [
  {
    id: "ion",
    label: t`An ion`,
    explanation: t`Three charges that do not add up to zero: after each term the error falls one power of the distance faster.`,
    patch: {},
  },
  {
    id: "water",
    label: t`Water`,
    explanation: t`No net charge: the dipole comes first, and wherever the origin is, it stays the same.`,
    patch: { source: "water" },
  },
  {
    id: "benzene",
    label: t`Benzene`,
    explanation: t`Neither charge nor dipole: only with the quadrupole is there anything, and its error then falls faster than R⁻⁴, since what comes next vanishes too.`,
    patch: { source: "benzene", halfWidth: 7, plane: "xz" },
  },
  {
    id: "methane",
    label: t`Methane`,
    explanation: t`Charge, dipole and quadrupole all vanish: the expansion is zero, and the potential itself falls as R⁻⁴.`,
    patch: { source: "methane" },
  },
  {
    id: "row",
    label: t`Plus, minus, plus`,
    explanation: t`Two dipoles back to back on the x axis: a quadrupole and nothing below it, wherever the origin is.`,
    patch: {
      charges: [
        { x: -0.8, y: 0, z: 0, q: 0.5 },
        { x: 0, y: 0, z: 0, q: -1 },
        { x: 0.8, y: 0, z: 0, q: 0.5 },
      ],
    },
  },
] as const satisfies readonly Preset<typeof multipoleSpecs>[];
