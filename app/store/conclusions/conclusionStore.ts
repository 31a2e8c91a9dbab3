import { chapterSettings } from "../chapterSettings.ts";
import { conclusionSpecs } from "./conclusionParameters.ts";

export const {
  settings: conclusionSettings,
  store: conclusionStore,
  use: useConclusion,
  create: createConclusions,
} = chapterSettings({ chapter: "conclusions", specs: conclusionSpecs, presets: [] });
