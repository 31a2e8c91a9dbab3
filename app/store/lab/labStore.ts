import { useStore } from "zustand";
import { createStore, type StoreApi } from "zustand/vanilla";
import type { PlacedSample } from "../../src/experiments/lab.ts";
import type { ProblemReport } from "../../src/problem.ts";
import { keysOf, type Spec, sameValue } from "../parameters/spec.ts";
import { addSample, importedSamples, moveSample, placedAt, removeSample } from "./handSamples.ts";
import { type LabKey, type LabPatch, type LabValues, labDefaults, labSpecs } from "./labParameters.ts";
import { type PresetId, presetValues } from "./presets.ts";
import { type Ignored, readHash } from "./urlState.ts";

/** The lab's one state: parameters only, never results. */
export interface LabState {
  readonly values: LabValues;
  /** Earlier values, oldest first. */
  readonly past: readonly LabValues[];
  /** Values undone, the next to redo first. */
  readonly future: readonly LabValues[];
  /** What the link that was opened said and was not understood. */
  readonly ignored: readonly Ignored[];
  /** The gesture whose changes are one undo step. */
  readonly gesture: string | null;
}

/** What was wrong with a change that was refused, or null. */
export type Refusal = ProblemReport | null;

export interface LabActions {
  /**
   * Changes some values; if any is not allowed, none is changed. Changes with the same `coalesce`, as of one drag,
   * become one undo step until `endGesture` or any other change.
   */
  readonly set: (patch: LabPatch, options?: { readonly coalesce?: string }) => Refusal;
  /** The same for one value. */
  readonly setValue: <K extends LabKey>(
    key: K,
    value: LabValues[K],
    options?: { readonly coalesce?: string },
  ) => Refusal;
  readonly endGesture: () => void;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly reset: () => void;
  readonly applyPreset: (id: PresetId) => void;
  /** Another draw: everything stays but the seed. */
  readonly drawAnotherSample: () => void;
  /** `current` [N×2] are the positions on screen: they become hand-placed first, where they are not yet. */
  readonly addPoint: (current: ArrayLike<number>, x: number, y: number) => Refusal;
  readonly movePoint: (
    current: ArrayLike<number>,
    index: number,
    x: number,
    y: number,
    options?: { readonly coalesce?: string },
  ) => Refusal;
  readonly removePoint: (current: ArrayLike<number>, index: number) => Refusal;
  readonly replacePoints: (points: readonly PlacedSample[]) => Refusal;
  /** Takes on what a link says; a link that names only a place changes nothing. */
  readonly load: (hash: string, options?: { readonly undoable?: boolean }) => void;
  readonly dismissIgnored: () => void;
}

export type LabStore = StoreApi<LabState & LabActions>;

/** Undo reaches this far back. */
const HISTORY = 200;

/** Why the value is not allowed, as a problem. */
function refusalOf(key: LabKey, value: unknown): Refusal {
  const spec: Spec<unknown> = labSpecs[key];
  const message = value === undefined ? `${spec.label} is missing.` : spec.check(value);
  return message === null ? null : { kind: "input", message, parameter: key };
}

function sameValues(a: LabValues, b: LabValues): boolean {
  return keysOf(labSpecs).every((key) => sameValue<unknown>(labSpecs[key], a[key], b[key]));
}

/** A lab of its own; the page has one, each test its own. */
export function createLabStore(initial: LabValues = labDefaults): LabStore {
  return createStore<LabState & LabActions>()((setState, getState) => {
    const change = (values: LabValues, gesture: string | null = null): void => {
      const state = getState();
      if (sameValues(values, state.values)) return;
      const goesOn = gesture !== null && gesture === state.gesture;
      const past = goesOn ? state.past : [...state.past, state.values].slice(-HISTORY);
      setState({ values, past, future: [], gesture });
    };
    const set: LabActions["set"] = (patch, { coalesce } = {}) => {
      for (const key of keysOf(labSpecs)) {
        const refusal = key in patch ? refusalOf(key, patch[key]) : null;
        if (refusal !== null) return refusal;
      }
      change({ ...getState().values, ...patch }, coalesce);
      return null;
    };
    const setValue: LabActions["setValue"] = (key, value, { coalesce } = {}) => {
      const refusal = refusalOf(key, value);
      if (refusal === null) change({ ...getState().values, [key]: value }, coalesce);
      return refusal;
    };
    const placed = (current: ArrayLike<number>): readonly PlacedSample[] => {
      const { scheme, points } = getState().values;
      return scheme === "hand" ? points : placedAt(current);
    };
    const setPoints = (points: readonly PlacedSample[], options?: { readonly coalesce?: string }): Refusal =>
      set({ scheme: "hand", points }, options);

    return {
      values: initial,
      past: [],
      future: [],
      ignored: [],
      gesture: null,
      set,
      setValue,
      endGesture: () => setState({ gesture: null }),
      undo: () => {
        const { past, values, future } = getState();
        const previous = past.at(-1);
        if (previous === undefined) return;
        setState({ values: previous, past: past.slice(0, -1), future: [values, ...future], gesture: null });
      },
      redo: () => {
        const { past, values, future } = getState();
        if (future.length === 0) return;
        setState({ values: future[0], past: [...past, values], future: future.slice(1), gesture: null });
      },
      reset: () => change(labDefaults),
      applyPreset: (id) => change(presetValues(id)),
      drawAnotherSample: () => {
        const { values } = getState();
        const { min, max } = labSpecs.seed;
        change({ ...values, seed: values.seed >= max ? min : values.seed + 1 });
      },
      addPoint: (current, x, y) => setPoints(addSample(placed(current), { x, y })),
      movePoint: (current, index, x, y, options) => setPoints(moveSample(placed(current), index, x, y), options),
      removePoint: (current, index) => setPoints(removeSample(placed(current), index)),
      replacePoints: (points) => setPoints(importedSamples(points)),
      load: (hash, { undoable = true } = {}) => {
        const link = readHash(labSpecs, labDefaults, hash);
        if (!link.hasValues) return;
        if (undoable) change(link.values);
        else setState({ values: link.values, past: [], future: [], gesture: null });
        setState({ ignored: link.ignored });
      },
      dismissIgnored: () => setState({ ignored: [] }),
    };
  });
}

/** The page's lab. */
export const labStore: LabStore = createLabStore();

/** Reads from the page's lab; the component renders again when what it reads changes. */
export function useLab<T>(select: (state: LabState & LabActions) => T): T {
  return useStore(labStore, select);
}
