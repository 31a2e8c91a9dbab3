import { useEffect, useState } from "react";
import { Icon } from "../controls/icons.tsx";
import { labHash } from "../store/addressSync.ts";
import { linkWith } from "../store/browserAddress.ts";
import { labStore } from "../store/labStore.ts";

/** Copies a link to this panel in its present state. */
export function CopyLink({ panel, title }: { readonly panel: string; readonly title: string }) {
  const [said, setSaid] = useState<string | null>(null);
  useEffect(() => {
    if (said === null) return;
    const timer = setTimeout(() => setSaid(null), 4000);
    return () => clearTimeout(timer);
  }, [said]);

  const copy = async () => {
    const link = linkWith(labHash(labStore.getState().values, panel));
    try {
      await navigator.clipboard.writeText(link);
      setSaid("Link copied");
    } catch {
      // No clipboard without permission: the address bar can still be copied from.
      window.location.hash = labHash(labStore.getState().values, panel);
      setSaid("The link is in the address bar");
    }
  };
  return (
    <button type="button" className="button quiet" onClick={copy} aria-label={`Copy a link to “${title}”`}>
      <Icon name="link" />
      <span aria-live="polite">{said ?? "Link"}</span>
    </button>
  );
}
