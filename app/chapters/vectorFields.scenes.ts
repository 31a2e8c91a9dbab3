import type { vectorFieldSpecs } from "../store/vectorFields/vectorFieldParameters.ts";
import type { Scene } from "./scene.ts";

/** The lecture on matrix-valued kernels: structure in the kernel, and in whatever it predicts. */
export const scenes = [
  {
    id: "one-arrow",
    panel: "matrix-kernel",
    patch: {},
    title: "From numbers to arrows",
    look: "Turn the thick arrow: what does each kernel then expect around it?",
    parts: [".field-stage"],
    controls: ["sigma", "forceAngle"],
    railParts: [],
    notes: [
      "A force is an arrow. Learning its components one by one throws away what ties them together.",
      "Left: the independent kernel copies the arrow and lets it fade.",
      "Middle and right: second derivatives of the same bell. One has no curl anywhere, one no divergence.",
      "A prediction is a sum of such pictures, so it inherits what they all have.",
    ],
  },
  {
    id: "blocks",
    panel: "matrix-kernel",
    patch: {},
    title: "The structure sits off the diagonal",
    look: "Each pair of points is now a 2 × 2 block: which of the blocks are full?",
    parts: [".matrix-row > :nth-child(n + 2)"],
    controls: ["sigma"],
    railParts: [],
    notes: [
      "N × N becomes 2N × 2N. Areas are sizes; hollow squares are negative.",
      "Independent blocks are a number times the identity: f_x says nothing about f_y.",
      "Φ_cf = −H and Φ_df = H − tr(H) I are right as printed on the slides.",
    ],
  },
  {
    id: "two-parts",
    panel: "decomposition",
    patch: {},
    title: "One field, two parts",
    look: "Only the sum was sampled: do source and vortex come out apart?",
    parts: [".field-row .figure-title", ".field-row .plot"],
    controls: ["N", "gamma"],
    railParts: [".seed-line"],
    notes: [
      "This is the lecture’s Figure 1, live.",
      "Nobody ever showed the model a part. The kernel is a sum of two, so the prediction is too.",
      "Lower N until the parts blur. What each part must not have stays zero to rounding, however bad the fit.",
    ],
  },
  {
    id: "stirred-landscape",
    panel: "decomposition",
    patch: { field: "labForceVortex", N: 150, sigma: 2.5, gamma: 0.95, fieldView: "texture" },
    title: "A vortex in a landscape",
    look: "Set γ to 1: only energies are allowed. Where does the vortex go?",
    parts: [".field-row .figure-title", ".field-row .plot"],
    controls: ["gamma", "fieldView"],
    railParts: [],
    notes: [
      "The force of the potential that comes next, stirred between its wells.",
      "The divergence-free part shows the vortex by itself, without the landscape’s force.",
      "At γ = 1 the model explains it by hills and valleys that are not there. A kernel is a bet on a law.",
    ],
  },
  {
    id: "cannot-be-told",
    panel: "ambiguity",
    patch: {},
    title: "What no sample can tell",
    look: "Slide γ: the field moves between the parts. Does the fit notice?",
    parts: [".split-row > :nth-child(1)", ".split-row > :nth-child(2)", ".curve-pair > :nth-child(2)"],
    controls: ["gamma", "harmonicField"],
    railParts: [],
    notes: [
      "A saddle has neither curl nor divergence: it belongs to both parts or to either.",
      "No flaw of the method: on a bounded window the split is unique only up to such fields.",
      "For forces we need not split: an energy is what we want, so γ = 1 from here on.",
    ],
  },
] as const satisfies readonly Scene<typeof vectorFieldSpecs>[];
