import { chapterSettings } from "../chapterSettings.ts";
import { apartFromForces, moleculeSpecs } from "./moleculeParameters.ts";
import { moleculePresets } from "./presets.ts";

export const {
  settings: moleculeSettings,
  store: moleculeStore,
  use: useMolecule,
  create: createMolecule,
} = chapterSettings({
  chapter: "molecule",
  specs: moleculeSpecs,
  presets: moleculePresets,
  apart: apartFromForces,
});
