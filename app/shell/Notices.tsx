import { Icon } from "../controls/icons.tsx";
import { useLab } from "../store/labStore.ts";
import { useEngineNotices } from "../store/useExperiment.ts";

/** What the page has to say about itself: parts of a link it could not use, a worker that died. */
export function Notices() {
  const { notices, dismiss, restart } = useEngineNotices();
  const ignored = useLab((state) => state.ignored);
  const dismissIgnored = useLab((state) => state.dismissIgnored);
  return (
    <div className="notices" role="status" aria-live="polite">
      {ignored.length > 0 && (
        <div className="notice">
          <div>
            <p>Some of this link could not be used; valid settings took its place.</p>
            <ul>
              {ignored.slice(0, 6).map(({ key, problem }) => (
                <li key={key}>{problem}</li>
              ))}
              {ignored.length > 6 && <li>… and {ignored.length - 6} more.</li>}
            </ul>
          </div>
          <CloseButton onClick={dismissIgnored} />
        </div>
      )}
      {notices.map(({ id, kind, text }) => (
        <div className="notice" key={id}>
          <p>{text}</p>
          {kind === "stopped" && (
            <button type="button" className="button" onClick={restart}>
              Restart
            </button>
          )}
          <CloseButton onClick={() => dismiss(id)} />
        </div>
      ))}
    </div>
  );
}

function CloseButton({ onClick }: { readonly onClick: () => void }) {
  return (
    <button type="button" className="button quiet" aria-label="Close this notice" onClick={onClick}>
      <Icon name="close" />
    </button>
  );
}
