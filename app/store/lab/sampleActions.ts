import type { PlacedSample } from "../../../src/experiments/lab.ts";
import type { ChangeOptions, Refusal } from "../settings.ts";
import { addSample, importedSamples, moveSample, placedAt, removeSample } from "./handSamples.ts";
import { type LabSettings, labSettings } from "./labStore.ts";

/**
 * Changes of the samples by hand. `current` [N×2] are the positions on screen: they become hand-placed first, where they are
 * not yet.
 */
export function createSampleActions({ store }: LabSettings) {
  const placed = (current: ArrayLike<number>): readonly PlacedSample[] => {
    const { scheme, points } = store.getState().values;
    return scheme === "hand" ? points : placedAt(current);
  };
  const setPoints = (points: readonly PlacedSample[], options?: ChangeOptions): Refusal =>
    store.getState().set({ scheme: "hand", points }, options);
  return {
    addPoint: (current: ArrayLike<number>, x: number, y: number): Refusal =>
      setPoints(addSample(placed(current), { x, y })),
    movePoint: (current: ArrayLike<number>, index: number, x: number, y: number, options?: ChangeOptions): Refusal =>
      setPoints(moveSample(placed(current), index, x, y), options),
    removePoint: (current: ArrayLike<number>, index: number): Refusal =>
      setPoints(removeSample(placed(current), index)),
    replacePoints: (points: readonly PlacedSample[]): Refusal => setPoints(importedSamples(points)),
  };
}

/** The same for the page’s lab. */
export const sampleActions = createSampleActions(labSettings);
