import { useEffect, useState } from "react";
import { Icon } from "../../controls/icons.tsx";
import { labStore, useLab } from "../../store/labStore.ts";
import { presetOf, presets } from "../../store/presets.ts";

/** Prepared experiments in one row, with undo, redo and the way back to the defaults. */
export function PresetBar() {
  const { undo, redo, reset, applyPreset } = labStore.getState();
  const active = useLab((state) => presetOf(state.values));
  const canUndo = useLab((state) => state.past.length > 0);
  const canRedo = useLab((state) => state.future.length > 0);
  useUndoKeys();
  const explanation = presets.find(({ id }) => id === active)?.explanation;
  return (
    <>
      <div className="preset-bar" role="toolbar" aria-label="Prepared experiments">
        <span className="preset-list">
          {presets.map(({ id, label, explanation: summary }) => (
            <button
              key={id}
              type="button"
              className="button"
              aria-pressed={id === active}
              title={summary}
              onClick={() => applyPreset(id)}
            >
              {label}
            </button>
          ))}
        </span>
        <span className="history">
          <button type="button" className="button quiet" title="Undo" disabled={!canUndo} onClick={undo}>
            <Icon name="undo" />
            <span className="visually-hidden">Undo</span>
          </button>
          <button type="button" className="button quiet" title="Redo" disabled={!canRedo} onClick={redo}>
            <Icon name="redo" />
            <span className="visually-hidden">Redo</span>
          </button>
          <button type="button" className="button quiet" title="Reset to the lecture’s settings" onClick={reset}>
            <Icon name="reset" />
            <span className="visually-hidden">Reset</span>
          </button>
        </span>
      </div>
      <p className="preset-explanation" aria-live="polite">
        {explanation ?? "Your own settings. Undo takes back one change, Reset goes back to the lecture’s."}
      </p>
    </>
  );
}

/** Ctrl/⌘ Z and Shift Z, except while typing. */
function useUndoKeys() {
  const [{ undo, redo }] = useState(() => labStore.getState());
  useEffect(() => {
    const key = (event: KeyboardEvent) => {
      const typing = event.target instanceof HTMLElement && event.target.matches("input[type=text], textarea");
      if (typing || !(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== "z") return;
      event.preventDefault();
      if (event.shiftKey) redo();
      else undo();
    };
    window.addEventListener("keydown", key);
    return () => window.removeEventListener("keydown", key);
  }, [undo, redo]);
}
