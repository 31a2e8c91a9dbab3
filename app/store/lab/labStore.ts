import { useStore } from "zustand";
import { useSettingsOf } from "../SettingsContext.ts";
import { createSettings, type Settings, type SettingsState } from "../settings.ts";
import { apartFromExperiment, labSpecs } from "./labParameters.ts";
import { labPresets } from "./presets.ts";

export type LabSettings = Settings<typeof labSpecs>;

/** A lab of its own, for a test. */
export function createLab(): LabSettings {
  return createSettings({
    chapter: "lab",
    specs: labSpecs,
    presets: labPresets,
    apart: apartFromExperiment,
    // σ and λ have their place in one figure only.
    painted: ["sigma", "lambda"],
  });
}

/** The page's lab. */
export const labSettings: LabSettings = createLab();
export const labStore = labSettings.store;

/** Reads from the page's lab, or from the one around the component; the component renders again when what it reads changes. */
export function useLab<T>(select: (state: SettingsState<typeof labSpecs>) => T): T {
  return useStore(useSettingsOf(labSettings).store, select);
}
