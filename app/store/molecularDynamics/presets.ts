import { t } from "../../messages/t.ts";
import type { Preset } from "../presets.ts";
import type { motionSpecs } from "./motionParameters.ts";

/** The prepared experiments, in the order of their row. */
export const motionPresets = [
  {
    id: "asItOpens",
    label: t`As it opens`,
    explanation: t`A bond moved by four rules with half a femtosecond a step, and a piece of crystal in an empty box.`,
    patch: {},
  },
  {
    id: "tooLong",
    label: t`Too long a step`,
    explanation: t`A step just beyond 2/ω of the bond: every rule leaves all bounds, velocity Verlet included.`,
    patch: { step: 2.9 },
  },
  {
    id: "molecule",
    label: t`A molecule`,
    explanation: t`Water at 300 K with a step of 0.2 fs: its stretches decide how long a step may be, its slow bend does not matter.`,
    patch: { moved: "water", step: 0.2 },
  },
  {
    id: "melting",
    label: t`Melting`,
    explanation: t`The piece of crystal at more than twice the temperature: it dissolves, and its particles fill the box.`,
    patch: { temperature: 0.8 },
  },
  {
    id: "condensing",
    label: t`Condensing`,
    explanation: t`Particles spread evenly over the box, cold: they gather in drops, which freeze and grow together.`,
    patch: { temperature: 0.3, beginning: "spread", density: 0.2 },
  },
  {
    id: "leftAlone",
    label: t`Left to themselves`,
    explanation: t`No thermostat: the temperature settles where it likes, and the energy stays what it was.`,
    patch: { thermostat: false },
  },
] as const satisfies readonly Preset<typeof motionSpecs>[];
