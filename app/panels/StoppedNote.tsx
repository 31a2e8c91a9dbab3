import type { ReactNode } from "react";

/** What was called off, and the way to take it up again. */
export function StoppedNote({ onGoOn, children }: { readonly onGoOn: () => void; readonly children: ReactNode }) {
  return (
    <p className="stopped-note" role="status">
      {children}{" "}
      <button type="button" className="button" onClick={onGoOn}>
        Go on
      </button>
    </p>
  );
}
