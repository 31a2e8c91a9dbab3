import { useEffect, useState } from "react";
import { fetchScene, type OpenScene } from "./openScene.ts";
import type { Script } from "./script.ts";

/** Milliseconds between looks whether the present scene has come to rest. */
const PAUSE = 600;

/**
 * The scene after the one on the stage, fetched once that has come to rest. A hand on the stage has the engine for itself: null
 * again from then on.
 */
export function useAhead(script: Script, open: OpenScene | null): OpenScene | null {
  const [ahead, setAhead] = useState<OpenScene | null>(null);
  useEffect(() => {
    if (open === null) return;
    const { scene, settings } = open;
    const next = script[scene.number];
    if (next === undefined) return;
    let wanted = true;
    const end = () => {
      wanted = false;
      clearInterval(timer);
      setAhead(null);
    };
    const timer = setInterval(() => {
      if (document.querySelector('.stage [data-busy="true"]') !== null) return;
      clearInterval(timer);
      fetchScene(next).then(
        (ready) => wanted && setAhead(ready),
        // What can't be had ahead is asked for again when its time comes.
        () => {},
      );
    }, PAUSE);
    const stopWatching = settings.store.subscribe(({ gesture }) => {
      if (gesture !== null) end();
    });
    return () => {
      stopWatching();
      end();
    };
  }, [script, open]);
  return ahead;
}
