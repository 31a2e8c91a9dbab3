import { useSyncExternalStore } from "react";

/** Whether the browser's tab is seen: what moves by itself rests while it is not. */
export function useTabSeen(): boolean {
  return useSyncExternalStore(
    (listener) => {
      document.addEventListener("visibilitychange", listener);
      return () => document.removeEventListener("visibilitychange", listener);
    },
    () => document.visibilityState === "visible",
  );
}
