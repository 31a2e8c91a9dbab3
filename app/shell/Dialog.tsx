import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef } from "react";
import { t } from "../messages/t.ts";

export interface DialogProps {
  readonly title: string;
  readonly className?: string;
  readonly onClose: () => void;
  readonly onKeyDown?: (event: KeyboardEvent) => void;
  /** What stands on one line with the button that closes it. */
  readonly foot?: ReactNode;
  readonly children: ReactNode;
}

/** A dialog that is open as long as it is on the page. */
export function Dialog({ title, className = "dialog", onClose, onKeyDown, foot, children }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  useEffect(() => {
    // Taken from the page it closes by itself.
    if (dialog.current?.open === false) dialog.current.showModal();
    // What takes the focus may stand at the end of a long text.
    dialog.current?.scrollTo(0, 0);
  }, []);
  return (
    <dialog ref={dialog} className={className} aria-labelledby={titleId} onClose={onClose} onKeyDown={onKeyDown}>
      <h2 id={titleId}>{title}</h2>
      {children}
      <div className="dialog-foot">
        {foot}
        <form method="dialog">
          <button type="submit" className="button primary">{t`Close`}</button>
        </form>
      </div>
    </dialog>
  );
}
