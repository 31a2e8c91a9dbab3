import type { ParameterSet, ValuesOf } from "../parameters/spec.ts";
import type { Settings } from "./settings.ts";
import { readRoute, writeHash } from "./urlState.ts";

/** The address bar, as far as the notebook uses it. */
export interface AddressBar {
  readonly hash: () => string;
  /** Changes the hash without a new entry in the history. */
  readonly replaceHash: (hash: string) => void;
  /** Calls back when the reader, not the page, changes the hash; returns what stops it. */
  readonly onChange: (callback: () => void) => () => void;
}

/** Browsers refuse more than about a hundred changes of the address in half a minute. */
const DELAY = 350;

/** The hash of a link to a chapter, or to one of its panels, as it is set now or as given. */
export function hashOf<P extends ParameterSet>(
  { chapter, specs, store }: Settings<P>,
  panel: string | null = null,
  values: ValuesOf<P> = store.getState().values,
): string {
  return writeHash(specs, { chapter, panel }, values);
}

/**
 * Keeps the address and a chapter's settings together while the address is in that chapter: takes on what it says, now and
 * when the reader changes it, and writes the values into it once they rest. @returns what ends it.
 */
export function syncAddress<P extends ParameterSet>(settings: Settings<P>, address: AddressBar): () => void {
  const { chapter, store } = settings;
  let timer: ReturnType<typeof setTimeout> | null = null;
  /** The address as it was last written or taken in. */
  let known = address.hash();
  const isHere = (): boolean => readRoute(address.hash()).chapter === chapter;

  const write = (): void => {
    timer = null;
    const hash = address.hash();
    // The reader has just changed it, and the news of that is still on its way: it must not be overwritten.
    if (hash !== known || !isHere()) return;
    const next = hashOf(settings, readRoute(hash).panel);
    if (next === hash) return;
    address.replaceHash(next);
    known = address.hash();
  };
  const schedule = (): void => {
    if (timer !== null) clearTimeout(timer);
    timer = setTimeout(write, DELAY);
  };

  if (isHere()) store.getState().load(address.hash(), { undoable: false });
  const stopWatching = store.subscribe((state, previous) => {
    if (state.values !== previous.values) schedule();
  });
  const stopListening = address.onChange(() => {
    if (timer !== null) clearTimeout(timer);
    known = address.hash();
    if (isHere()) store.getState().load(known);
    // What was wrong with a link to this chapter is of no interest elsewhere.
    else store.getState().dismissIgnored();
    // A link to a place within the chapter carries no values: write them in again.
    schedule();
  });
  return () => {
    if (timer !== null) clearTimeout(timer);
    stopWatching();
    stopListening();
  };
}
