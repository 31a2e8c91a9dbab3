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
    explanation: t`The same ethylene with its atoms in another order: matrix and sorted matrix change, the spectrum stays the same.`,
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
  {
    id: "atTheCutoff",
    label: t`At the cutoff`,
    explanation: t`A hydrogen of ethylene is taken out to just short of the cutoff: it adds nearly nothing to G¹, and beyond the cutoff nothing.`,
    patch: { pull: 0.75 },
  },
  {
    id: "pulsing",
    label: t`Pulsing`,
    explanation: t`The wells between the atoms of the cluster pulse with time: its energy goes up and down, momentum and angular momentum stay.`,
    patch: { fieldOn: false, pulseOn: true },
  },
  {
    id: "learntForces",
    label: t`Learnt forces`,
    explanation: t`The cluster is moved by forces learnt from 400 others: what was learnt from coordinates pushes it about, what was learnt from distances does not.`,
    patch: { noetherView: "learnt", learntCount: 400 },
  },
] as const satisfies readonly Preset<typeof representationSpecs>[];
