import { keysOf, sameValue } from "../parameters/spec.ts";
import { type LabPatch, type LabValues, labDefaults, labSpecs } from "./labParameters.ts";
import { learningCurveParameters } from "./learningCurveParameters.ts";
import { motionParameters } from "./motionParameters.ts";
import { viewParameters } from "./viewParameters.ts";

/** A prepared experiment: the defaults, and what differs. */
export interface Preset {
  readonly id: string;
  readonly label: string;
  /** One sentence: what to look for. */
  readonly explanation: string;
  readonly patch: LabPatch;
}

/** The prepared experiments, in the order of their row. */
export const presets = [
  {
    id: "lecture",
    label: "Lecture’s 50",
    explanation:
      "The lecture’s setting: the rippled landscape and 50 samples, where conservation is exact but the accuracy of both models is limited by the ripple.",
    patch: { "lecture.c": 1 / 25, N: 50, representation: "identity", sigma: 8, lambda: 1e-3 },
  },
  {
    id: "point",
    label: "Make the point",
    explanation:
      "A smooth landscape and only 10 samples, each model tuned for itself: here knowing that an energy exists is worth most.",
    patch: { "lecture.c": 0, N: 10, tuning: "each" },
  },
  {
    id: "between",
    label: "In between",
    explanation:
      "A quarter of the ripple and 15 samples, each model tuned for itself: the gain is there, but no longer on every draw.",
    patch: { "lecture.c": 1 / 100, N: 15, tuning: "each" },
  },
  {
    id: "unfair",
    label: "Unfair",
    explanation:
      "The lecture’s representation with one shared, over-regularised σ and λ: a spectacular contrast that owes more to the settings than to the kernel.",
    patch: { representation: "lecture", tuning: "shared", sigma: 16, lambda: 1e-2 },
  },
  {
    id: "missing",
    label: "Missing region",
    explanation:
      "No samples on the right, as from a simulation that never crossed the barrier: both models go astray there, and only one of them still conserves energy while it is wrong.",
    // A hole in the middle would be bridged from around it: this one reaches three walls, so that nothing lies beyond.
    patch: { missing: true, missingBox: { x0: 1, x1: 5, y0: -5, y1: 5 } },
  },
  {
    id: "noisy",
    label: "Noisy forces",
    explanation:
      "Random errors on the training forces, as large as a typical force near the wells: tuned for itself, each model mostly picks a long σ, too stiff to follow them, rather than a large λ.",
    patch: { noise: 0.7, tuning: "each" },
  },
  {
    id: "representation",
    label: "Lecture’s q",
    explanation:
      "The lecture’s representation measures distance along the diagonals, at odds with this landscape, and usually makes both models worse.",
    patch: { representation: "lecture" },
  },
  {
    id: "zoomed",
    label: "Zoomed 3×3",
    explanation:
      "500 samples in a window of 3 × 3 are dense enough to see the ripple, and the energy-conserving model sees it first.",
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
    },
  },
] as const satisfies readonly Preset[];

export type PresetId = (typeof presets)[number]["id"];

/** Every value of a prepared experiment. */
export function presetValues(id: PresetId): LabValues {
  const preset: Preset | undefined = presets.find((candidate) => candidate.id === id);
  return { ...labDefaults, ...preset?.patch };
}

/** How something is looked at, set moving or repeated is not part of the experiment. */
const APART = new Set<string>([viewParameters, motionParameters, learningCurveParameters].flatMap(Object.keys));
const EXPERIMENT = keysOf(labSpecs).filter((key) => !APART.has(key));

/** The prepared experiment these values are, whatever the figures show of it; or null. */
export function presetOf(values: LabValues): PresetId | null {
  const matches = (id: PresetId): boolean => {
    const wanted = presetValues(id);
    return EXPERIMENT.every((key) => sameValue<unknown>(labSpecs[key], values[key], wanted[key]));
  };
  return presets.find(({ id }) => matches(id))?.id ?? null;
}
