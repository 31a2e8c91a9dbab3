import { type LabValues, labSpecs } from "./labParameters.ts";
import type { LabStore } from "./labStore.ts";
import { type Route, readRoute, writeHash } from "./urlState.ts";

/** The address bar, as far as the notebook uses it. */
export interface AddressBar {
  readonly hash: () => string;
  /** Changes the hash without a new entry in the history. */
  readonly replaceHash: (hash: string) => void;
  /** Calls back when the reader, not the page, changes the hash; returns what stops it. */
  readonly onChange: (callback: () => void) => () => void;
}

/** The lab's chapter id. */
const CHAPTER = "lab";
/** Browsers refuse more than about a hundred changes of the address in half a minute. */
const DELAY = 350;

/** The hash of a link to the lab, or to one of its panels, in a given state. */
export function labHash(values: LabValues, panel: string | null = null): string {
  return writeHash(labSpecs, { chapter: CHAPTER, panel }, values);
}

/**
 * Keeps address and lab together: takes on what the address says, now and when the reader changes it, and writes the
 * lab's values into it once they rest. @returns what ends it.
 */
export function syncAddress(store: LabStore, address: AddressBar): () => void {
  let timer: ReturnType<typeof setTimeout> | null = null;
  /** The address as it was last written or taken in. */
  let known = address.hash();

  const write = (): void => {
    timer = null;
    const hash = address.hash();
    // The reader has just changed it, and the news of that is still on its way: it must not be overwritten.
    if (hash !== known) return;
    const route: Route = readRoute(hash);
    // An empty address opens the lab; any other place keeps its own.
    if (route.chapter !== CHAPTER && hash.replace(/^#/, "") !== "") return;
    const next = labHash(store.getState().values, route.panel);
    if (next === hash || (hash === "" && next === labHash(store.getInitialState().values))) return;
    address.replaceHash(next);
    known = address.hash();
  };
  const schedule = (): void => {
    if (timer !== null) clearTimeout(timer);
    timer = setTimeout(write, DELAY);
  };

  store.getState().load(address.hash(), { undoable: false });
  const stopWatching = store.subscribe((state, previous) => {
    if (state.values !== previous.values) schedule();
  });
  const stopListening = address.onChange(() => {
    if (timer !== null) clearTimeout(timer);
    known = address.hash();
    const { chapter } = readRoute(address.hash());
    if (chapter === null || chapter === CHAPTER) store.getState().load(address.hash());
    // What was wrong with a link to the lab is of no interest elsewhere.
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
