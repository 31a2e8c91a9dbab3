import { chapterSettings } from "../chapterSettings.ts";
import type { Settings } from "../settings.ts";
import { apartFromExperiment, labSpecs } from "./labParameters.ts";
import { labPresets } from "./presets.ts";

export type LabSettings = Settings<typeof labSpecs>;

export const {
  settings: labSettings,
  store: labStore,
  use: useLab,
  create: createLab,
} = chapterSettings({
  chapter: "lab",
  specs: labSpecs,
  presets: labPresets,
  apart: apartFromExperiment,
  // σ and λ have their place in one figure only.
  painted: ["sigma", "lambda"],
});
