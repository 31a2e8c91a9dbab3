import { useId, useState } from "react";
import { t } from "../messages/t.ts";
import type { PanelDialogProps } from "../panels/DialogButton.tsx";
import { Dialog } from "../shell/Dialog.tsx";
import { hashOf } from "../store/addressSync.ts";
import { homeOf } from "../store/browserAddress.ts";
import { useSetting, useSettings } from "../store/SettingsContext.ts";
import "../styles/panelDialog.css";
import "../styles/share.css";
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
  const name = useId();
  const settings = useSettings();
  const values = useSetting((state) => state.values);
  const [shown, show] = useState<(typeof PAGES)[number]["id"]>("link");

  const { Page } = PAGES.find((page) => page.id === shown) ?? PAGES[0];
  const shared = { home: homeOf(window.location.href), hash: hashOf(settings, panel, values), title };
  return (
    <Dialog title={t`Share “${title}”`} className="dialog panel-dialog share-dialog" onClose={onClose}>
      <fieldset className="plain segments share-pages">
        <legend className="visually-hidden">{t`How to share it`}</legend>
        {PAGES.map((page) => (
          <label key={page.id}>
            <input type="radio" name={name} checked={page.id === shown} onChange={() => show(page.id)} />
            <span>{page.name}</span>
          </label>
        ))}
      </fieldset>
      {window.location.protocol === "file:" && (
        <p className="problem">{t`This notebook was opened from a file: its addresses lead nowhere on other machines.`}</p>
      )}
      <Page shared={shared} panel={panel} />
    </Dialog>
  );
}
