import { useId, useLayoutEffect, useRef, useState } from "react";
import { t } from "../messages/t.ts";
import "../styles/share.css";
import type { PanelDialogProps } from "../panels/DialogButton.tsx";
import { hashOf } from "../store/addressSync.ts";
import { useSetting, useSettings } from "../store/SettingsContext.ts";
import { homeOf } from "./addresses.ts";
import { CitePage } from "./CitePage.tsx";
import { EmbedPage } from "./EmbedPage.tsx";
import { FilePage } from "./FilePage.tsx";
import { LinkPage } from "./LinkPage.tsx";

const PAGES = [
  { id: "link", name: t`Link`, Page: LinkPage },
  { id: "embed", name: t`Embed`, Page: EmbedPage },
  { id: "file", name: t`File`, Page: FilePage },
  { id: "cite", name: t`Cite`, Page: CitePage },
] as const;

/** A panel in its present state as a link, as a part of other pages, as a file, and as a source. */
export function ShareDialog({ panel, title, onClose }: PanelDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  const settings = useSettings();
  const values = useSetting((state) => state.values);
  const [shown, show] = useState<(typeof PAGES)[number]["id"]>("link");
  useLayoutEffect(() => {
    const element = dialog.current;
    if (element !== null && !element.open) element.showModal();
  }, []);

  const { Page } = PAGES.find((page) => page.id === shown) ?? PAGES[0];
  const shared = { home: homeOf(window.location.href), hash: hashOf(settings, panel, values), title };
  return (
    <dialog ref={dialog} className="dialog share-dialog" aria-labelledby={`${id}-title`} onClose={onClose}>
      <h2 id={`${id}-title`}>{t`Share “${title}”`}</h2>
      <fieldset className="plain segments share-pages">
        <legend className="visually-hidden">{t`How to share it`}</legend>
        {PAGES.map((page) => (
          <label key={page.id}>
            <input type="radio" name={id} checked={page.id === shown} onChange={() => show(page.id)} />
            <span>{page.name}</span>
          </label>
        ))}
      </fieldset>
      {window.location.protocol === "file:" && (
        <p className="problem">{t`This notebook was opened from a file: its addresses lead nowhere on other machines.`}</p>
      )}
      <Page shared={shared} panel={panel} />
      <form method="dialog" className="share-foot">
        <button type="submit" className="button primary">{t`Close`}</button>
      </form>
    </dialog>
  );
}
