import type { AddressBar } from "./addressSync.ts";

/** The window's own address bar. */
export const browserAddress: AddressBar = {
  hash: () => window.location.hash,
  replaceHash: (hash) => {
    try {
      window.history.replaceState(window.history.state, "", hash);
    } catch {
      // A frame without an address of its own may not change it; the link can still be copied.
    }
  },
  onChange: (callback) => {
    window.addEventListener("hashchange", callback);
    return () => window.removeEventListener("hashchange", callback);
  },
};

/** An address without what follows the file's name: the notebook's own. */
export function homeOf(href: string): string {
  return href.replace(/[?#].*$/s, "");
}

/** The full link with this hash into the notebook itself, whatever mode the page is in. */
export function linkWith(hash: string): string {
  return homeOf(window.location.href) + hash;
}
