import { openSavedState } from "./savedState.ts";

/** Prepares the page for life without a network; to be called before anything is drawn. */
export function startOffline(root: HTMLElement): void {
  if (import.meta.env.MODE === "single") openSavedState(root);
  else if (import.meta.env.PROD && canBeKept()) {
    const reset = new URLSearchParams(window.location.search).has("reset");
    const go = () => {
      import("./kept.ts")
        .then((kept) => (reset ? kept.resetNotebook() : kept.keepNotebook()))
        .catch(() => {
          // A browser may forbid it to some pages; the notebook then needs its server, as any page does.
        });
    };
    if (reset) go();
    // What the first figures need comes first.
    else window.addEventListener("load", () => setTimeout(go, 3000), { once: true });
  }
}

/** Only a page of its own is kept: a frame belongs to the course that shows it, and its origin may be none at all. */
function canBeKept(): boolean {
  return window.parent === window && /^https?:$/.test(window.location.protocol) && window.isSecureContext;
}
