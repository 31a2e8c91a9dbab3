import type { ChangeOptions, Refusal } from "../settings.ts";
import { type KrrSettings, krrSettings } from "./krrStore.ts";

/** To a thousandth: finer than a screen shows, and short in a link. */
function quantise(value: number): number {
  return Math.round(value * 1000) / 1000 + 0;
}

/** Changes of the points placed by hand. */
export function createPointActions({ store }: KrrSettings) {
  const points = () => store.getState().values.points;
  const set = (next: readonly number[], options?: ChangeOptions): Refusal =>
    store.getState().setValue("points", next, options);
  return {
    add: (r: number): Refusal => set([...points(), quantise(r)]),
    move: (index: number, r: number, options?: ChangeOptions): Refusal =>
      set(
        points().map((old, i) => (i === index ? quantise(r) : old)),
        options,
      ),
    remove: (index: number): Refusal => set(points().filter((_, i) => i !== index)),
  };
}

/** The same for the page’s settings. */
export const pointActions = createPointActions(krrSettings);
