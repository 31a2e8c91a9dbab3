import type { Melody } from "./melody.ts";
import { layOut } from "./play.ts";

export interface Named {
  readonly name: string;
  readonly melody: Melody;
}

/** Melodies that are being played. */
export interface Playing {
  /** At once, for good. */
  readonly stop: () => void;
  /** When all are over, or stopped. */
  readonly ended: Promise<void>;
}

/** Milliseconds in which a name is said before its curve is heard. */
const SAYING = 1200;

/**
 * Plays melodies one after another, and has the name of each said before. To be called by a press of the reader's, without which no
 * browser lets a page sound.
 */
export function playAll(melodies: readonly Named[], say: (name: string) => void): Playing {
  const context = new AudioContext();
  let stopped = false;
  let wake: () => void = () => {};
  const sleep = (milliseconds: number) =>
    new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, milliseconds);
      wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  const run = async () => {
    for (const { name, melody } of melodies) {
      say(name);
      await sleep(SAYING);
      if (stopped) break;
      layOut(context, melody, context.currentTime + 0.05);
      await sleep(1000 * melody.duration + 300);
      if (stopped) break;
    }
    say("");
    await context.close();
  };
  return {
    stop: () => {
      if (stopped || context.state === "closed") return;
      stopped = true;
      void context.suspend();
      wake();
    },
    ended: run(),
  };
}
