import type { ReactNode } from "react";
import { t } from "../messages/t.ts";

/** What was called off, and the way to take it up again. */
export function StoppedNote({ onGoOn, children }: { readonly onGoOn: () => void; readonly children: ReactNode }) {
  return (
    <p className="stopped-note" role="status">
      {children} <button type="button" className="button" onClick={onGoOn}>{t`Go on`}</button>
    </p>
  );
}
