import type { conclusionSpecs } from "../store/conclusions/conclusionParameters.ts";
import type { Scene } from "./scene.ts";

/** The lecture's end. */
export const scenes = [
  {
    id: "measured-again",
    panel: "take-home",
    patch: {},
    title: "What to take home",
    look: "Which of these are laws, and which are only likely?",
    controls: ["draws", "seed"],
    railParts: [],
    notes: [
      "Everything said today, measured again now, from seeds that nobody has chosen.",
      "Far to the right: laws, to rounding. Near the line: statistics; with other seeds a mark may cross it.",
      "Let somebody in the room name a seed.",
      "Build the symmetry in: work with the kernels that satisfy the law before they have seen anything.",
    ],
  },
] as const satisfies readonly Scene<typeof conclusionSpecs>[];
