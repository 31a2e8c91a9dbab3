import type { ReactNode } from "react";
import { t } from "../messages/t.ts";

/** What is pointed at or selected in a figure, in numbers, and the way to remove it without a keyboard. */
export function ChosenLine({
  hint,
  children,
  onRemove,
}: {
  /** Said while nothing is. */
  readonly hint: string;
  /** Null while nothing is. */
  readonly children: ReactNode;
  /** Given for what is selected only. */
  readonly onRemove: (() => void) | undefined;
}) {
  return (
    <div className="chosen-line" data-hint={children === null || undefined}>
      <p>{children ?? hint}</p>
      {children !== null && onRemove && (
        <button type="button" className="button" onClick={onRemove}>{t`Remove`}</button>
      )}
    </div>
  );
}
