import { useEffect, useState } from "react";
import { Icon } from "../controls/icons.tsx";
import { t } from "../messages/t.ts";
import { hashOf } from "../store/addressSync.ts";
import { linkWith } from "../store/browserAddress.ts";
import { useSettings } from "../store/SettingsContext.ts";

/** Copies a link to this panel in its present state. */
export function CopyLink({ panel, title }: { readonly panel: string; readonly title: string }) {
  const settings = useSettings();
  const [said, setSaid] = useState<string | null>(null);
  useEffect(() => {
    if (said === null) return;
    const timer = setTimeout(() => setSaid(null), 4000);
    return () => clearTimeout(timer);
  }, [said]);

  const copy = async () => {
    const hash = hashOf(settings, panel);
    try {
      await navigator.clipboard.writeText(linkWith(hash));
      setSaid(t`Link copied`);
    } catch {
      // No clipboard without permission: the address bar can still be copied from.
      window.location.hash = hash;
      setSaid(t`The link is in the address bar`);
    }
  };
  return (
    <button type="button" className="button quiet" onClick={copy} aria-label={t`Copy a link to “${title}”`}>
      <Icon name="link" />
      <span aria-live="polite">{said ?? t`Link`}</span>
    </button>
  );
}
