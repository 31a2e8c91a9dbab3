import { chapterSettings } from "../chapterSettings.ts";
import { apartFromMotion, motionSpecs } from "./motionParameters.ts";
import { motionPresets } from "./presets.ts";

export const {
  settings: motionSettings,
  store: motionStore,
  use: useMotion,
  create: createMotion,
} = chapterSettings({
  chapter: "dynamics",
  specs: motionSpecs,
  presets: motionPresets,
  apart: apartFromMotion,
});
