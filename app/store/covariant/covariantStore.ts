import { chapterSettings } from "../chapterSettings.ts";
import { apartFromCovariant, covariantSpecs } from "./covariantParameters.ts";
import { covariantPresets } from "./presets.ts";

export const {
  settings: covariantSettings,
  store: covariantStore,
  use: useCovariant,
  create: createCovariant,
} = chapterSettings({
  chapter: "covariant",
  specs: covariantSpecs,
  presets: covariantPresets,
  apart: apartFromCovariant,
});
