import { t } from "../../messages/t.ts";
import type { Preset } from "../presets.ts";
import type { covariantSpecs } from "./covariantParameters.ts";

/** The prepared experiments, in the order of their row. */
export const covariantPresets = [
  {
    id: "turns",
    label: t`What turns`,
    explanation: t`A cluster turned by 60°, an average over four turns, and Lennard-Jones atoms to learn from.`,
    patch: {},
  },
  {
    id: "wholeGroup",
    label: t`Converged`,
    explanation: t`For Figure 2, 24 turns, each with and without a mirror: the average is the integral to rounding, and obeys the law for every turn and mirror.`,
    patch: { order: 24, reflections: true, lawMirrored: true },
  },
  {
    id: "angles",
    label: t`Angles count`,
    explanation: t`For Figure 4, silicon’s forces, and a base kernel that knows of angles: the order stays, and the covariant model needs far more samples than for pairs.`,
    patch: { curveForce: "triples", curveBase: "squared", curveNeighbours: 2 },
  },
  {
    id: "space",
    label: t`In space`,
    explanation: t`For Figure 4, atoms in space: there are more ways to turn, and turned copies are worth less than in the plane.`,
    patch: { curveSpace: "space" },
  },
] as const satisfies readonly Preset<typeof covariantSpecs>[];
