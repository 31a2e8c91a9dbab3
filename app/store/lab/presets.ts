import { t } from "../../messages/t.ts";
import type { Preset } from "../presets.ts";
import type { labSpecs } from "./labParameters.ts";

/** The prepared experiments, in the order of their row. */
export const labPresets = [
  {
    id: "lecture",
    label: t`Lecture’s 50`,
    explanation: t`The lecture’s setting: the rippled landscape and 50 samples, where conservation is exact but the accuracy of both models is limited by the ripple.`,
    patch: { "lecture.c": 1 / 25, N: 50, representation: "identity", sigma: 8, lambda: 1e-3 },
  },
  {
    id: "point",
    label: t`Make the point`,
    explanation: t`A smooth landscape and only 10 samples, each model tuned for itself: here knowing that an energy exists is worth most.`,
    patch: { "lecture.c": 0, N: 10, tuning: "each" },
  },
  {
    id: "between",
    label: t`In between`,
    explanation: t`A quarter of the ripple and 15 samples, each model tuned for itself: the gain is there, but no longer on every draw.`,
    patch: { "lecture.c": 1 / 100, N: 15, tuning: "each" },
  },
  {
    id: "unfair",
    label: t`Unfair`,
    explanation: t`The lecture’s representation with one shared, over-regularised σ and λ: a spectacular contrast that owes more to the settings than to the kernel.`,
    patch: { representation: "lecture", tuning: "shared", sigma: 16, lambda: 1e-2 },
  },
  {
    id: "missing",
    label: t`Missing region`,
    explanation: t`No samples on the right, as from a simulation that never crossed the barrier: both models go astray there, and only one of them still conserves energy while it is wrong.`,
    // A hole in the middle would be bridged from around it: this one reaches three walls, so that nothing lies beyond.
    patch: { missing: true, missingBox: { x0: 1, x1: 5, y0: -5, y1: 5 } },
  },
  {
    id: "noisy",
    label: t`Noisy forces`,
    explanation: t`Random errors on the training forces, as large as a typical force near the wells: tuned for itself, each model mostly picks a long σ, too stiff to follow them, rather than a large λ.`,
    patch: { noise: 0.7, tuning: "each" },
  },
  {
    id: "representation",
    label: t`Lecture’s q`,
    explanation: t`The lecture’s representation measures distance along the diagonals, at odds with this landscape, and usually makes both models worse.`,
    patch: { representation: "lecture" },
  },
  {
    id: "zoomed",
    label: t`Zoomed 3×3`,
    explanation: t`500 samples in a window of 3 × 3 are dense enough to see the ripple, and the energy-conserving model sees it first.`,
    patch: {
      boxX: 0,
      boxY: 3,
      boxWidth: 3,
      N: 500,
      seed: 2,
      sigma: 0.2,
      lambda: 1e-6,
      loop: { kind: "circle", x: 0, y: 3, radius: 0.9 },
      cut: { x0: -1.35, y0: 2.4, x1: 1.35, y1: 3.6 },
      // So many samples learn the ripple as well: to be scored against the smooth force alone would count it as an error.
      curveScore: "rmseTrue",
      maximumCount: "500",
    },
  },
] as const satisfies readonly Preset<typeof labSpecs>[];

export type LabPresetId = (typeof labPresets)[number]["id"];
