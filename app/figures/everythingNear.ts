import { useSyncExternalStore } from "react";

let everything = false;
const listeners = new Set<() => void>();

/** Says that all of the page is wanted, wherever the window is: as before printing it. */
export function wantEverything(wanted: boolean): void {
  everything = wanted;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Whether all of the page is wanted. */
export function useEverythingWanted(): boolean {
  return useSyncExternalStore(subscribe, () => everything);
}
