import { useStore } from "zustand";
import { useSettingsOf } from "../SettingsContext.ts";
import { createSettings, type Settings, type SettingsState } from "../settings.ts";
import { apartFromKrr, krrSpecs } from "./krrParameters.ts";
import { krrPresets } from "./presets.ts";

export type KrrSettings = Settings<typeof krrSpecs>;

/** Settings of their own, for a test. */
export function createKrr(): KrrSettings {
  return createSettings({ chapter: "kernel-ridge", specs: krrSpecs, presets: krrPresets, apart: apartFromKrr });
}

/** The page's settings of the chapter. */
export const krrSettings: KrrSettings = createKrr();
export const krrStore = krrSettings.store;

/** Reads from them, or from those of the same kind around the component; the component renders again when what it reads changes. */
export function useKrr<T>(select: (state: SettingsState<typeof krrSpecs>) => T): T {
  return useStore(useSettingsOf(krrSettings).store, select);
}
