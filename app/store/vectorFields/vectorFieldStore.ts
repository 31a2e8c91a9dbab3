import { useStore } from "zustand";
import { useSettingsOf } from "../SettingsContext.ts";
import { createSettings, type Settings, type SettingsState } from "../settings.ts";
import { vectorFieldPresets } from "./presets.ts";
import { apartFromField, vectorFieldSpecs } from "./vectorFieldParameters.ts";

export type VectorFieldSettings = Settings<typeof vectorFieldSpecs>;

/** Settings of their own, for a test. */
export function createVectorFields(): VectorFieldSettings {
  return createSettings({
    chapter: "vector-fields",
    specs: vectorFieldSpecs,
    presets: vectorFieldPresets,
    apart: apartFromField,
    // What these change first has its place in one figure, which paints it while the hand moves.
    painted: ["gamma", "sigma", "lambda"],
  });
}

/** The page's settings of the chapter. */
export const vectorFieldSettings: VectorFieldSettings = createVectorFields();
export const vectorFieldStore = vectorFieldSettings.store;

/** Reads from them, or from those of the same kind around the component; the component renders again when what it reads changes. */
export function useVectorField<T>(select: (state: SettingsState<typeof vectorFieldSpecs>) => T): T {
  return useStore(useSettingsOf(vectorFieldSettings).store, select);
}
