import type { Chapter } from "../chapters/registry.ts";
import type { Scene } from "../chapters/scene.ts";
import { readRoute } from "../store/urlState.ts";

/** A scene within the whole lecture. */
export interface ScriptScene extends Scene {
  readonly chapter: Chapter;
  /** From 1, over all chapters. */
  readonly number: number;
}

/** The whole lecture, in the order of the chapters. */
export type Script = readonly ScriptScene[];

/** Every chapter's scenes. */
export async function readScript(chapters: readonly Chapter[]): Promise<Script> {
  const parts = await Promise.all(
    chapters.map(async (chapter) => {
      const scenes = (await chapter.scenes?.())?.scenes ?? [];
      return scenes.map((scene) => ({ ...scene, chapter }));
    }),
  );
  return parts.flat().map((scene, index) => ({ ...scene, number: index + 1 }));
}

/** The hash that names a scene. */
export function hashOfScene({ chapter, id }: ScriptScene): string {
  return `#/${chapter.id}/${id}`;
}

/**
 * Which scene an address means: one by its name, else the first that shows the figure of this name, else the chapter's first,
 * else the first of all.
 */
export function sceneAt(script: Script, hash: string): number {
  const { chapter, panel } = readRoute(hash);
  const where = (test: (scene: ScriptScene) => boolean): number | null => {
    const index = script.findIndex((scene) => scene.chapter.id === chapter && test(scene));
    return index < 0 ? null : index;
  };
  return where(({ id }) => id === panel) ?? where((scene) => scene.panel === panel) ?? where(() => true) ?? 0;
}
