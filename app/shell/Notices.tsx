import type { ReactNode } from "react";
import { useStore } from "zustand";
import { Icon } from "../controls/icons.tsx";
import { t } from "../messages/t.ts";
import { fileNews } from "../store/fileNews.ts";
import { pageNews } from "../store/pageNews.ts";
import { useSetting, useSettings } from "../store/SettingsContext.ts";
import type { Ignored } from "../store/urlState.ts";
import { useEngineNotices } from "../store/useExperiment.ts";

/** Parts of a link that are listed at once; the others are folded away. */
const SHOWN = 5;

/** What the page has to say about itself: first the children, then a worker that died. */
export function Notices({ children }: { readonly children?: ReactNode }) {
  const { notices, dismiss, restart } = useEngineNotices();
  return (
    <div className="notices" role="status" aria-live="polite">
      {children}
      <PageNotice />
      <FileNotice />
      {notices.map(({ id, kind, text }) => (
        <div className="notice" key={id}>
          <p>{text}</p>
          {kind === "stopped" && <button type="button" className="button" onClick={restart}>{t`Restart`}</button>}
          <CloseButton onClick={() => dismiss(id)} />
        </div>
      ))}
    </div>
  );
}

const PAGE_NEWS = {
  newerVersion: t`A newer version of this notebook has come. It takes effect when the page is loaded next.`,
  notReset: t`The notebook’s server could not be reached, so nothing was removed.`,
};

/** News of the copy of the notebook that is kept on this device. */
function PageNotice() {
  const news = useStore(pageNews);
  if (news === null) return null;
  return (
    <div className="notice">
      <p>{PAGE_NEWS[news]}</p>
      {news === "newerVersion" && (
        <button type="button" className="button" onClick={() => window.location.reload()}>{t`Load it now`}</button>
      )}
      <CloseButton onClick={() => pageNews.setState(null, true)} />
    </div>
  );
}

/** What became of a file that was opened. */
function FileNotice() {
  const news = useStore(fileNews);
  if (news === null) return null;
  return (
    <div className="notice">
      <p>{news}</p>
      <CloseButton onClick={() => fileNews.setState(null, true)} />
    </div>
  );
}

/** Parts of the link to this chapter that could not be used. */
export function LinkNotice() {
  const ignored = useSetting((state) => state.ignored);
  const { dismissIgnored } = useSettings().store.getState();
  if (ignored.length === 0) return null;
  return (
    <div className="notice">
      <div>
        <p>{t`Some of this link could not be used; valid settings took its place.`}</p>
        <ul>
          <IgnoredParts parts={ignored.slice(0, SHOWN)} />
        </ul>
        {ignored.length > SHOWN && (
          <details>
            <summary>{t`and ${ignored.length - SHOWN} more`}</summary>
            <ul>
              <IgnoredParts parts={ignored.slice(SHOWN)} />
            </ul>
          </details>
        )}
      </div>
      <CloseButton onClick={dismissIgnored} />
    </div>
  );
}

function IgnoredParts({ parts }: { readonly parts: readonly Ignored[] }) {
  // A link may say the same thing twice.
  // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes while it is shown.
  return parts.map(({ key, problem }, index) => <li key={`${index} ${key}`}>{problem}</li>);
}

/** Takes a notice away. */
export function CloseButton({ onClick }: { readonly onClick: () => void }) {
  return (
    <button type="button" className="button quiet" aria-label={t`Close this notice`} onClick={onClick}>
      <Icon name="close" />
    </button>
  );
}
