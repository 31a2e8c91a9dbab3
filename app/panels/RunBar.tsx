import { useRef } from "react";
import { ProgressNote } from "../controls/ProgressNote.tsx";

export interface RunBarProps {
  /** What has been run. */
  readonly said: string;
  /** What the button does. */
  readonly label: string;
  /** Whether there is nothing to run now. */
  readonly idle: boolean;
  readonly running: boolean;
  readonly fraction: number;
  readonly doing: string;
  readonly run: () => void;
  readonly cancel: () => void;
  /** What a run now would be. */
  readonly note?: string | undefined;
}

/** What was run last, how far a run is, and the buttons that start and stop it. */
export function RunBar({ said, label, idle, running, fraction, doing, run, cancel, note }: RunBarProps) {
  const button = useRef<HTMLButtonElement>(null);
  const waits = idle || running;
  return (
    <div className="run-bar">
      <div className="run-bar-line">
        {/* One room for both, so that nothing below moves when a run begins or ends. */}
        <div className="run-bar-state">
          <p aria-live="polite">{running ? "" : said}</p>
          {!running && note !== undefined && <p className="run-bar-note">{note}</p>}
          {running && (
            <ProgressNote
              fraction={fraction}
              doing={doing}
              onCancel={() => {
                button.current?.focus();
                cancel();
              }}
            />
          )}
        </div>
        <button
          ref={button}
          type="button"
          // Greyed rather than disabled or gone: the keyboard's focus stays where it is.
          className={waits ? "button" : "button primary"}
          aria-disabled={waits}
          onClick={() => {
            if (!waits) run();
          }}
        >
          {label}
        </button>
      </div>
    </div>
  );
}
