import { chapterSettings } from "../chapterSettings.ts";
import { representationPresets } from "./presets.ts";
import { apartFromMolecule, representationSpecs } from "./representationParameters.ts";

export const {
  settings: representationSettings,
  store: representationStore,
  use: useRepresentation,
  create: createRepresentations,
} = chapterSettings({
  chapter: "representations",
  specs: representationSpecs,
  presets: representationPresets,
  apart: apartFromMolecule,
});
