import { t } from "../messages/t.ts";

/** What long work is doing, how far it is, and the way to call it off. */
export function ProgressNote({
  fraction,
  doing,
  onCancel,
}: {
  readonly fraction: number;
  readonly doing: string;
  readonly onCancel?: () => void;
}) {
  return (
    <div className="progress">
      <progress max={1} value={fraction} aria-label={doing} />
      <div className="control-label">
        <span>{doing}</span>
        {onCancel !== undefined && <button type="button" className="button" onClick={onCancel}>{t`Cancel`}</button>}
      </div>
    </div>
  );
}
