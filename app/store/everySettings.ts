import { choosingSettings } from "./choosing/choosingStore.ts";
import { conclusionSettings } from "./conclusions/conclusionStore.ts";
import { covariantSettings } from "./covariant/covariantStore.ts";
import { krrSettings } from "./kernelRidge/krrStore.ts";
import { labSettings } from "./lab/labStore.ts";
import { motionSettings } from "./molecularDynamics/motionStore.ts";
import { moleculeSettings } from "./molecule/moleculeStore.ts";
import { multipoleSettings } from "./multipoles/multipoleStore.ts";
import { representationSettings } from "./representations/representationStore.ts";
import type { AnySettings } from "./SettingsContext.ts";
import { vectorFieldSettings } from "./vectorFields/vectorFieldStore.ts";

/** The settings of every chapter, for tests of what all have in common; the page fetches each chapter’s when it is opened. */
export const everySettings: readonly AnySettings[] = [
  krrSettings,
  vectorFieldSettings,
  labSettings,
  representationSettings,
  choosingSettings,
  covariantSettings,
  multipoleSettings,
  motionSettings,
  moleculeSettings,
  conclusionSettings,
];
