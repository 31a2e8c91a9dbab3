import { t } from "../../messages/t.ts";
import type { Preset } from "../presets.ts";
import type { representationSpecs } from "./representationParameters.ts";

/** The prepared experiments, in the order of their row. */
export const representationPresets = [
  {
    id: "lectureTable",
    label: t`The lecture’s table`,
    explanation: t`Ethylene as the slide lists it, with distances in bohr: the matrix is the slide’s table.`,
    patch: {},
  },
  {
    id: "renumbered",
    label: t`Listed otherwise`,
    explanation: t`The same ethylene with its atoms in another order: matrix and sorted matrix are others, the spectrum is the same.`,
    patch: { atomOrder: 1 },
  },
  {
    id: "pyramid",
    label: t`Inside out`,
    explanation: t`Ammonia in the mirror and turned: every coordinate changes, and no description notices.`,
    patch: { molecule: "ammonia", mirrored: true, turnX: 40, turnY: 25 },
  },
  {
    id: "stretched",
    label: t`A bond stretched`,
    explanation: t`Ethylene with its double bond a quarter of an ångström too long: all forms of the matrix notice, as they must.`,
    patch: { stretch: 0.25 },
  },
] as const satisfies readonly Preset<typeof representationSpecs>[];
