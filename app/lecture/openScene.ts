import type { ComponentType } from "react";
import { loadChapter } from "../chapters/registry.ts";
import type { AnySettings } from "../store/SettingsContext.ts";
import type { ScriptScene } from "./script.ts";

/** A scene ready to be shown. */
export interface OpenScene {
  readonly scene: ScriptScene;
  readonly settings: AnySettings;
  readonly panel: ComponentType;
}

/** A scene's chapter and figure, fetched once. */
export async function fetchScene(scene: ScriptScene): Promise<OpenScene> {
  const { settings, panels } = await loadChapter(scene.chapter);
  const panel = panels[scene.panel];
  if (panel === undefined) {
    throw new Error(`The chapter “${scene.chapter.title}” has no figure called “${scene.panel}”.`);
  }
  await panel.preload?.();
  return { scene, settings, panel };
}

/**
 * Sets the chapter to the scene's own state, whatever was dragged before. In this mode of the page its settings are the
 * lecture's: no address follows them, and the notebook, another page, has its own.
 */
export function setScene({ scene, settings }: OpenScene): void {
  const { set, endGesture } = settings.store.getState();
  endGesture();
  const refusal = set({ ...settings.defaults, ...scene.patch });
  if (refusal !== null) throw new Error(`The scene “${scene.id}” can’t be set: ${refusal.message}`);
}
