import { useStore } from "zustand";
import { useSettingsOf } from "../SettingsContext.ts";
import { createSettings, type Settings, type SettingsState } from "../settings.ts";
import { representationPresets } from "./presets.ts";
import { apartFromMolecule, representationSpecs } from "./representationParameters.ts";

export type RepresentationSettings = Settings<typeof representationSpecs>;

/** Settings of their own, for a test. */
export function createRepresentations(): RepresentationSettings {
  return createSettings({
    chapter: "representations",
    specs: representationSpecs,
    presets: representationPresets,
    apart: apartFromMolecule,
  });
}

/** The page's settings of the chapter. */
export const representationSettings: RepresentationSettings = createRepresentations();
export const representationStore = representationSettings.store;

/** Reads from them, or from those of the same kind around the component; the component renders again when what it reads changes. */
export function useRepresentation<T>(select: (state: SettingsState<typeof representationSpecs>) => T): T {
  return useStore(useSettingsOf(representationSettings).store, select);
}
