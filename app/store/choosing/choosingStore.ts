import { useStore } from "zustand";
import { useSettingsOf } from "../SettingsContext.ts";
import { createSettings, type Settings, type SettingsState } from "../settings.ts";
import { apartFromChoosing, choosingSpecs } from "./choosingParameters.ts";
import { choosingPresets } from "./presets.ts";

export type ChoosingSettings = Settings<typeof choosingSpecs>;

/** Settings of their own, for a test. */
export function createChoosing(): ChoosingSettings {
  return createSettings({
    chapter: "choosing",
    specs: choosingSpecs,
    presets: choosingPresets,
    apart: apartFromChoosing,
  });
}

/** The page's settings of the chapter. */
export const choosingSettings: ChoosingSettings = createChoosing();
export const choosingStore = choosingSettings.store;

/** Reads from them, or from those of the same kind around the component; the component renders again when what it reads changes. */
export function useChoosing<T>(select: (state: SettingsState<typeof choosingSpecs>) => T): T {
  return useStore(useSettingsOf(choosingSettings).store, select);
}
