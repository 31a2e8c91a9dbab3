import { t } from "../../messages/t.ts";
import type { Preset } from "../presets.ts";
import type { vectorFieldSpecs } from "./vectorFieldParameters.ts";

/** The prepared experiments, in the order of their row. */
export const vectorFieldPresets = [
  {
    id: "sourceVortex",
    label: t`Source and vortex`,
    explanation: t`After the lecture’s Figure 1: from 80 samples of the sum, the source comes out in the curl-free part and the vortex in the divergence-free one.`,
    patch: { field: "sourceVortex" },
  },
  {
    id: "tails",
    label: t`Tails that leave`,
    explanation: t`The same with tails that fall off as 1/ρ and leave the window: the field itself is learnt ever better, but a harmonic field stays in the wrong part, however many samples there are.`,
    patch: { field: "lambOseenSource", N: 200 },
  },
  {
    id: "saddle",
    label: t`Saddle`,
    explanation: t`A field that is curl-free and divergence-free at once: how it is shared out says nothing about it, only about γ.`,
    patch: { field: "saddle", sigma: 3 },
  },
  {
    id: "stirred",
    label: t`Stirred landscape`,
    explanation: t`The force of the lab’s potential with a vortex between its wells, and the belief that nearly all of it comes from an energy: what does not is found in the divergence-free part.`,
    patch: { field: "labForceVortex", N: 150, sigma: 2.5, gamma: 0.95 },
  },
  {
    id: "noisy",
    label: t`Noisy samples`,
    explanation: t`Noise of a tenth of the largest speed, and a ridge to match: both parts come out, blurred, and neither has what it must not have.`,
    patch: { noise: 0.1, lambda: 0.02, N: 200 },
  },
  {
    id: "wrongPrior",
    label: t`Wrong prior`,
    explanation: t`Ninety-nine parts in a hundred are believed to be curl-free, but there is a vortex: it is found nevertheless, and the likelihood says that γ is wrong.`,
    patch: { gamma: 0.99 },
  },
] as const satisfies readonly Preset<typeof vectorFieldSpecs>[];
