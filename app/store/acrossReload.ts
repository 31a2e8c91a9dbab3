import type { ParameterSet, ValuesOf } from "../parameters/spec.ts";
import { hashOf } from "./addressSync.ts";
import type { Settings } from "./settings.ts";
import { readHash, readRoute } from "./urlState.ts";

/** A chapter's settings as links: as they are, and what can be undone and redone. */
interface Kept {
  readonly now: string;
  readonly past: readonly string[];
  readonly future: readonly string[];
}

const keyOf = (chapter: string) => `kernel-fields.settings.${chapter}`;

/** Keeps a chapter's settings and their history over a loading of the page that leads back to the same place. */
export function keepSettings<P extends ParameterSet>(settings: Settings<P>): void {
  const { values, past, future } = settings.store.getState();
  const write = (state: ValuesOf<P>) => hashOf(settings, null, state);
  const kept: Kept = { now: write(values), past: past.map(write), future: future.map(write) };
  try {
    sessionStorage.setItem(keyOf(settings.chapter), JSON.stringify(kept));
  } catch {
    // Without storage, or where it is full, the chapter starts from its link.
  }
}

/** Takes up what was kept, once: as the chapter was, unless the address says otherwise by now. */
export function recallSettings<P extends ParameterSet>(settings: Settings<P>, hash: string): void {
  const kept = takeKept(settings.chapter);
  if (kept === null) return;
  const { specs, defaults, store } = settings;
  const { load, recall } = store.getState();
  const here = readRoute(hash).chapter === settings.chapter && readHash(specs, defaults, hash).hasValues;
  if (!here) load(kept.now, { undoable: false });
  if (hashOf(settings) !== kept.now) return;
  const read = (link: string) => readHash(specs, defaults, link).values;
  recall(kept.past.map(read), kept.future.map(read));
}

function takeKept(chapter: string): Kept | null {
  try {
    const text = sessionStorage.getItem(keyOf(chapter));
    sessionStorage.removeItem(keyOf(chapter));
    return text === null ? null : (JSON.parse(text) as Kept);
  } catch {
    return null;
  }
}
