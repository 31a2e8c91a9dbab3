import { t } from "../../messages/t.ts";
import type { Preset } from "../presets.ts";
import type { krrSpecs } from "./krrParameters.ts";

/** The prepared experiments, in the order of their row. */
export const krrPresets = [
  {
    id: "blind",
    label: t`Blind to the wall`,
    explanation: t`The lecture’s example: trained from the well’s bottom outwards, the model has never seen the wall, and believes there is none.`,
    patch: {},
  },
  {
    id: "someWall",
    label: t`A bit of wall`,
    explanation: t`Samples from 1.00 on have seen the wall’s foot, and a slow particle turns back; one shot at it with 5 k_BT₀ finds the end of what was learnt.`,
    patch: { window: { from: 1, to: 3 }, flightEnergy: 5, probe: 0.9 },
  },
  {
    id: "sure",
    label: t`Falsely sure`,
    explanation: t`With samples up the wall, but far apart for its steepness, the band is narrow and the truth lies many of its widths away.`,
    patch: { window: { from: 0.74, to: 3 }, probe: 0.9 },
  },
  {
    id: "short",
    label: t`Too short`,
    explanation: t`With σ shorter than the distance between samples the curve falls back to zero between them, though it passes through each.`,
    // As short as the σ that Figure 3 tries, so that it shows this one too.
    patch: { N: 12, sigma: 0.035 },
  },
  {
    id: "stiff",
    label: t`Too stiff`,
    explanation: t`A large ridge and a long σ: the curve can no longer bend into the well, and errs at its own samples too.`,
    patch: { sigma: 0.6, lambda: 0.3 },
  },
  {
    id: "noisy",
    label: t`Noisy energies`,
    explanation: t`Random errors of a tenth of the well’s depth, and a ridge to match: a smaller λ would follow the noise, and leaving one out notices.`,
    patch: { scheme: "random", N: 40, noise: 0.1, sigma: 0.3, lambda: 0.01 },
  },
  {
    id: "kink",
    label: t`A kink`,
    explanation: t`A formula of one’s own with a corner in it, and few samples: the Gaussian kernel holds corners to be impossible, rounds it off, and ripples on both sides.`,
    patch: {
      potential: "expression",
      U: "abs(r - 1.5) - 0.5",
      window: { from: 0.7, to: 3 },
      N: 8,
      sigma: 0.3,
      probe: 1.5,
    },
  },
] as const satisfies readonly Preset<typeof krrSpecs>[];
