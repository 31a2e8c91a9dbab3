import { chapterSettings } from "../chapterSettings.ts";
import type { Settings } from "../settings.ts";
import { apartFromKrr, krrSpecs } from "./krrParameters.ts";
import { krrPresets } from "./presets.ts";

export type KrrSettings = Settings<typeof krrSpecs>;

export const {
  settings: krrSettings,
  store: krrStore,
  use: useKrr,
  create: createKrr,
} = chapterSettings({ chapter: "kernel-ridge", specs: krrSpecs, presets: krrPresets, apart: apartFromKrr });
