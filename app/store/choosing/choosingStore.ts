import { chapterSettings } from "../chapterSettings.ts";
import { apartFromChoosing, choosingSpecs } from "./choosingParameters.ts";
import { choosingPresets } from "./presets.ts";

export const {
  settings: choosingSettings,
  store: choosingStore,
  use: useChoosing,
  create: createChoosing,
} = chapterSettings({
  chapter: "choosing",
  specs: choosingSpecs,
  presets: choosingPresets,
  apart: apartFromChoosing,
});
