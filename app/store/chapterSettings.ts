import { useStore } from "zustand";
import type { ParameterSet } from "../parameters/spec.ts";
import { useSettingsOf } from "./SettingsContext.ts";
import {
  createSettings,
  type Settings,
  type SettingsDefinition,
  type SettingsState,
  type SettingsStore,
} from "./settings.ts";

/** What a chapter's figures go by. */
export interface ChapterSettings<P extends ParameterSet> {
  /** The page's own. */
  readonly settings: Settings<P>;
  readonly store: SettingsStore<P>;
  /** Reads from them, or from those of the same kind around the component, which renders again when what it reads changes. */
  readonly use: <T>(select: (state: SettingsState<P>) => T) => T;
  /** Others of the same kind, for a test. */
  readonly create: () => Settings<P>;
}

/** A chapter's settings, as its definition says what there is to set. */
export function chapterSettings<P extends ParameterSet>(definition: SettingsDefinition<P>): ChapterSettings<P> {
  const create = () => createSettings(definition);
  const settings = create();
  return {
    settings,
    store: settings.store,
    use: function useChapter(select) {
      return useStore(useSettingsOf(settings).store, select);
    },
    create,
  };
}
