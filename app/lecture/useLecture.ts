import { useCallback, useEffect, useState } from "react";
import { flushSync } from "react-dom";
import { browserAddress } from "../store/browserAddress.ts";
import { fetchScene, type OpenScene, setScene } from "./openScene.ts";
import { hashOfScene, type Script, sceneAt } from "./script.ts";

/** Where the lecture stands. */
export interface Lecture {
  /** The scene asked for, from 0. */
  readonly index: number;
  /** What is on the stage, and how often it has been set before; null until the first scene is there. */
  readonly open: (OpenScene & { readonly take: number }) | null;
  readonly failed: boolean;
  readonly blank: boolean;
  readonly setBlank: (blank: boolean) => void;
  /** Goes to a scene, from 0; the nearest there is. The one that is shown begins anew. */
  readonly go: (index: number) => void;
}

/** The lecture's course: the address names the scene, and the stage is set for it. */
export function useLecture(script: Script): Lecture {
  const [{ index, take }, setAsked] = useState(() => ({ index: sceneAt(script, browserAddress.hash()), take: 0 }));
  const [open, setOpen] = useState<Lecture["open"]>(null);
  const [failed, setFailed] = useState(false);
  const [blank, setBlank] = useState(false);

  const go = useCallback(
    (to: number) => {
      const next = Math.min(script.length - 1, Math.max(0, to));
      setAsked((asked) => ({ index: next, take: asked.take + 1 }));
    },
    [script],
  );

  useEffect(() => browserAddress.onChange(() => go(sceneAt(script, browserAddress.hash()))), [script, go]);

  useEffect(() => {
    const scene = script[index];
    browserAddress.replaceHash(hashOfScene(scene));
    let current = true;
    fetchScene(scene)
      .then((ready) => {
        if (!current) return;
        // The old figure goes before the settings change: it must not compute what is not its own.
        flushSync(() => setOpen(null));
        setScene(ready);
        flushSync(() => setOpen({ ...ready, take }));
        setFailed(false);
      })
      .catch((error: unknown) => {
        if (!current) return;
        setFailed(true);
        reportError(error);
      });
    return () => {
      current = false;
    };
  }, [script, index, take]);

  return { index, open, failed, blank, setBlank, go };
}
