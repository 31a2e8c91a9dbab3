import { chapterSettings } from "../chapterSettings.ts";
import type { Settings } from "../settings.ts";
import { apartFromMultipoles, multipoleSpecs } from "./multipoleParameters.ts";
import { multipolePresets } from "./presets.ts";

export type MultipoleSettings = Settings<typeof multipoleSpecs>;

export const {
  settings: multipoleSettings,
  store: multipoleStore,
  use: useMultipoles,
  create: createMultipoles,
} = chapterSettings({
  chapter: "multipoles",
  specs: multipoleSpecs,
  presets: multipolePresets,
  apart: apartFromMultipoles,
});
