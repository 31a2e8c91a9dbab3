import { createContext, useContext } from "react";
import { useStore } from "zustand";
import type { ParameterSet } from "../parameters/spec.ts";
import type { Settings, SettingsState } from "./settings.ts";

/** Settings of some chapter, for what serves them all. */
export type AnySettings = Settings<ParameterSet>;

/** The settings of the chapter that is open. */
export const SettingsContext = createContext<AnySettings | null>(null);

/** The settings of the chapter around this component. */
export function useSettings(): AnySettings {
  const settings = useContext(SettingsContext);
  if (settings === null) throw new Error("This stands outside any chapter, so there are no settings to go by.");
  return settings;
}

/** The settings around this component, where they are of this kind; else the page's own. */
export function useSettingsOf<P extends ParameterSet>(own: Settings<P>): Settings<P> {
  const around = useContext(SettingsContext);
  // The same specifications mean the same kinds of values.
  return around?.specs === own.specs ? (around as Settings<P>) : own;
}

/** Reads from them; the component renders again when what it reads changes. */
export function useSetting<T>(select: (state: SettingsState<ParameterSet>) => T): T {
  return useStore(useSettings().store, select);
}

/** Whether a hand is on a slider or a handle: figures are then drawn coarsely, and often. */
export function useDragging(): boolean {
  return useSetting(({ gesture }) => gesture !== null);
}
