import { createStore, type StoreApi } from "zustand/vanilla";
import type { ProblemReport } from "../../src/problem.ts";
import { t } from "../messages/t.ts";
import { defaultsOf, keysOf, type ParameterSet, type Spec, sameValue, type ValuesOf } from "../parameters/spec.ts";
import { type PresetRow, presetValues } from "./presets.ts";
import { type Ignored, readHash } from "./urlState.ts";

/** What was wrong with a change that was refused, or null. */
export type Refusal = ProblemReport | null;

/** A change with the same `coalesce`, as of one drag, joins the last into one undo step until `endGesture` or any other change. */
export interface ChangeOptions {
  readonly coalesce?: string;
  /** True for a change by whoever fixed values, such as the page around an embedded figure. */
  readonly overLocks?: boolean;
}

/** A chapter's one state: parameters only, never results; and the ways to change it. */
export interface SettingsState<P extends ParameterSet> {
  readonly values: ValuesOf<P>;
  /** Earlier values, oldest first. */
  readonly past: readonly ValuesOf<P>[];
  /** Values undone, the next to redo first. */
  readonly future: readonly ValuesOf<P>[];
  /** What the link that was opened said and was not understood. */
  readonly ignored: readonly Ignored[];
  /** How often an experiment has been taken as it was prepared: the defaults, a preset, or what a link says. */
  readonly prepared: number;
  /** The gesture whose changes are one undo step. */
  readonly gesture: string | null;
  /** What the reader may not change here: attempts, by whatever control, are passed over. */
  readonly locked: ReadonlySet<string>;

  /** Changes some values; if any is not allowed, none is changed. */
  set(patch: Partial<ValuesOf<P>>, options?: ChangeOptions): Refusal;
  /** The same for one value. */
  setValue<K extends keyof P & string>(key: K, value: ValuesOf<P>[K], options?: ChangeOptions): Refusal;
  endGesture(): void;
  undo(): void;
  redo(): void;
  reset(): void;
  applyPreset(id: string): void;
  /** Takes on what a link says; a link that names only a place changes nothing. */
  load(hash: string, options?: { readonly undoable?: boolean }): void;
  /** Takes on what could be undone and redone before, on a page that is opened anew with the values it had. */
  recall(past: readonly ValuesOf<P>[], future: readonly ValuesOf<P>[]): void;
  dismissIgnored(): void;
  lock(keys: Iterable<string>): void;
}

/** Read by all; changed by its own actions only. */
export type SettingsStore<P extends ParameterSet> = Pick<
  StoreApi<SettingsState<P>>,
  "getState" | "getInitialState" | "subscribe"
>;

/** What there is to set in a chapter. */
export interface SettingsDefinition<P extends ParameterSet> extends Omit<PresetRow<P>, "defaults"> {
  /** The chapter's id, as in its address. */
  readonly chapter: string;
  /** Gestures that one figure paints by itself at once: in all others whatever Plotly alone can draw waits till the hand rests. */
  readonly painted?: readonly string[];
}

/** A chapter's settings: what there is to set, and how it is set now. */
export interface Settings<P extends ParameterSet> extends SettingsDefinition<P>, PresetRow<P> {
  readonly store: SettingsStore<P>;
}

/** Undo reaches this far back. */
const HISTORY = 200;

/** A chapter's settings, at their defaults; the page has one of each chapter, each test its own. */
export function createSettings<P extends ParameterSet>(definition: SettingsDefinition<P>): Settings<P> {
  const { specs } = definition;
  const defaults = defaultsOf(specs);

  /** Why the value is not allowed, as a problem. */
  const refusalOf = (key: string, value: unknown): Refusal => {
    const spec: Spec<unknown> = specs[key];
    const message = value === undefined ? t`${spec.label} is missing.` : spec.check(value);
    return message === null ? null : { kind: "input", message, parameter: key };
  };
  const sameValues = (a: ValuesOf<P>, b: ValuesOf<P>): boolean =>
    keysOf(specs).every((key) => sameValue<unknown>(specs[key], a[key], b[key]));

  const store = createStore<SettingsState<P>>()((setState, getState) => {
    /** What the reader asks for, with everything that is locked as it is. */
    const allowed = (values: ValuesOf<P>): ValuesOf<P> => {
      const { locked, values: present } = getState();
      if (locked.size === 0) return values;
      const kept = keysOf(specs).filter((key) => locked.has(key));
      return { ...values, ...Object.fromEntries(kept.map((key) => [key, present[key]])) };
    };
    const change = (wanted: ValuesOf<P>, gesture: string | null = null, overLocks = false): void => {
      const state = getState();
      const values = overLocks ? wanted : allowed(wanted);
      if (sameValues(values, state.values)) return;
      const goesOn = gesture !== null && gesture === state.gesture;
      const past = goesOn ? state.past : [...state.past, state.values].slice(-HISTORY);
      setState({ values, past, future: [], gesture });
    };
    const prepare = (wanted: ValuesOf<P>, overLocks = false): void => {
      change(wanted, null, overLocks);
      setState(({ prepared }) => ({ prepared: prepared + 1 }));
    };
    return {
      values: defaults,
      past: [],
      future: [],
      ignored: [],
      prepared: 0,
      gesture: null,
      locked: new Set(),
      set: (patch, { coalesce, overLocks } = {}) => {
        for (const key of keysOf(specs)) {
          const refusal = key in patch ? refusalOf(key, patch[key]) : null;
          if (refusal !== null) return refusal;
        }
        change({ ...getState().values, ...patch }, coalesce, overLocks);
        return null;
      },
      setValue: (key, value, { coalesce, overLocks } = {}) => {
        const refusal = refusalOf(key, value);
        if (refusal === null) change({ ...getState().values, [key]: value }, coalesce, overLocks);
        return refusal;
      },
      endGesture: () => setState({ gesture: null }),
      undo: () => {
        const { past, values, future } = getState();
        const previous = past.at(-1);
        if (previous === undefined) return;
        setState({ values: allowed(previous), past: past.slice(0, -1), future: [values, ...future], gesture: null });
      },
      redo: () => {
        const { past, values, future } = getState();
        if (future.length === 0) return;
        setState({ values: allowed(future[0]), past: [...past, values], future: future.slice(1), gesture: null });
      },
      reset: () => prepare(defaults),
      applyPreset: (id) => prepare(presetValues({ ...definition, defaults }, id)),
      load: (hash, { undoable = true } = {}) => {
        const link = readHash(specs, defaults, hash);
        if (!link.hasValues) return;
        if (undoable) prepare(link.values, true);
        else setState({ values: link.values, past: [], future: [], gesture: null });
        setState({ ignored: link.ignored });
      },
      recall: (past, future) => setState({ past, future, gesture: null }),
      dismissIgnored: () => setState({ ignored: [] }),
      lock: (keys) => setState({ locked: new Set(keys) }),
    };
  });
  return { ...definition, defaults, store };
}
