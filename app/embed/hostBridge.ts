import { t } from "../messages/t.ts";
import { hashOf } from "../store/addressSync.ts";
import type { AnySettings } from "../store/SettingsContext.ts";
import { type EmbedState, type FromEmbed, PROTOCOL, type WantedState } from "./messages.ts";

/** The window, as far as the bridge uses it. */
export interface Surroundings {
  /** Says it to the page around this one. @param origin the only one that may hear it. */
  readonly post: (message: object, origin: string) => void;
  /** Calls back with every message that the page around this one, and no other window, sends; returns what stops it. */
  readonly listen: (receive: (data: unknown, origin: string) => void) => () => void;
}

export interface Bridge {
  readonly say: (message: FromEmbed) => void;
  readonly close: () => void;
}

/** Changes on the way are told at most so often, in milliseconds; the last one always is. */
const INTERVAL = 100;

/**
 * Lets the page around an embedded figure read and set its state, and hear of changes. Only a page of origin `host` is heard
 * and told.
 */
export function connectHost(settings: AnySettings, host: string, surroundings: Surroundings): Bridge {
  const { store } = settings;
  // A page opened from a file has no origin to address it by.
  const say = (message: FromEmbed) =>
    surroundings.post({ ...message, protocol: PROTOCOL }, host === "null" ? "*" : host);
  let told = store.getState().values;
  let timer: ReturnType<typeof setTimeout> | null = null;

  const tellChange = (): void => {
    timer = null;
    const { values, gesture } = store.getState();
    told = values;
    say({ type: "change", settled: gesture === null, ...stateOf(settings) });
  };
  const stopWatching = store.subscribe((state, before) => {
    if (state.ignored !== before.ignored)
      for (const { problem } of state.ignored) say({ type: "error", message: problem });
    const moved = state.values !== told;
    const rested = state.gesture === null && before.gesture !== null;
    if ((moved || rested) && timer === null) timer = setTimeout(tellChange, INTERVAL);
  });

  const stopListening = surroundings.listen((data, origin) => {
    if (origin !== host || !isForUs(data)) return;
    if (data.type === "getState") {
      say({ type: "reply", id: data.id, problem: null, ...stateOf(settings) });
      return;
    }
    const problem = take(settings, data.state);
    // The page knows what it has set: only readers' changes are news.
    told = store.getState().values;
    if (timer !== null) clearTimeout(timer);
    timer = null;
    say(
      problem === null
        ? { type: "reply", id: data.id, problem, ...stateOf(settings) }
        : { type: "reply", id: data.id, problem },
    );
  });
  say({ type: "ready", ...stateOf(settings) });
  for (const { problem } of store.getState().ignored) say({ type: "error", message: problem });

  return {
    say,
    close: () => {
      if (timer !== null) clearTimeout(timer);
      stopWatching();
      stopListening();
    },
  };
}

/** How it is set, as messages say it. */
function stateOf(settings: AnySettings): EmbedState {
  const { specs, store } = settings;
  const { values } = store.getState();
  const texts = Object.entries(specs).map(([key, spec]) => [key, spec.format(values[key])] as const);
  return { state: hashOf(settings).split("?")[1] ?? "", values: Object.fromEntries(texts) };
}

/** Sets what the page asks for, or nothing. @returns why it could not be. */
function take({ specs, store, chapter }: AnySettings, wanted: unknown): string | null {
  const { load, set } = store.getState();
  if (typeof wanted === "string") {
    // The whole link, or what stands behind its question mark.
    load(`#/${chapter}?${wanted.slice(wanted.indexOf("?") + 1)}`);
    return null;
  }
  if (typeof wanted !== "object" || wanted === null)
    return t`A state is a link’s settings as text, or settings by their keys.`;
  const patch: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(wanted)) {
    if (!Object.hasOwn(specs, key)) return t`There is no setting called “${key}”.`;
    const parsed = specs[key].parse(typeof value === "boolean" ? String(Number(value)) : String(value));
    if (!parsed.ok) return parsed.problem;
    patch[key] = parsed.value;
  }
  return set(patch, { overLocks: true })?.message ?? null;
}

interface Addressed {
  readonly type: "getState" | "setState";
  readonly id: number;
  readonly state?: WantedState;
}

function isForUs(data: unknown): data is Addressed {
  if (typeof data !== "object" || data === null) return false;
  const { protocol, type, id }: { protocol?: unknown; type?: unknown; id?: unknown } = data;
  return protocol === PROTOCOL && (type === "getState" || type === "setState") && typeof id === "number";
}
