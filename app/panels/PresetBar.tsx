import { useEffect } from "react";
import { Icon } from "../controls/icons.tsx";
import { declareKeys, isPressed } from "../keys/declared.ts";
import { inPageLanguage } from "../messages/language.ts";
import { t } from "../messages/t.ts";
import { presetOf } from "../store/presets.ts";
import { useSetting, useSettings } from "../store/SettingsContext.ts";

/** A chapter's prepared experiments in one row, with undo, redo and the way back to the defaults. */
export function PresetBar() {
  const settings = useSettings();
  const { undo, redo, reset, applyPreset } = settings.store.getState();
  const active = useSetting((state) => presetOf(settings, state.values));
  const canUndo = useSetting((state) => state.past.length > 0);
  const canRedo = useSetting((state) => state.future.length > 0);
  useUndoKeys();
  const explanation = settings.presets.find(({ id }) => id === active)?.explanation;
  return (
    <>
      <div className="preset-bar" {...inPageLanguage} role="toolbar" aria-label={t`Prepared experiments`}>
        <span className="preset-list">
          {settings.presets.map(({ id, label, explanation: summary }) => (
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
          <button type="button" className="button quiet" title={t`Undo`} disabled={!canUndo} onClick={undo}>
            <Icon name="undo" />
            <span className="visually-hidden">{t`Undo`}</span>
          </button>
          <button type="button" className="button quiet" title={t`Redo`} disabled={!canRedo} onClick={redo}>
            <Icon name="redo" />
            <span className="visually-hidden">{t`Redo`}</span>
          </button>
          <button type="button" className="button quiet" title={t`Reset to the start`} onClick={reset}>
            <Icon name="reset" />
            <span className="visually-hidden">{t`Reset`}</span>
          </button>
        </span>
      </div>
      <p className="preset-explanation" aria-live="polite">
        {explanation ?? t`Your own settings. Undo takes back one change, Reset goes back to the start.`}
      </p>
    </>
  );
}

const UNDO = declareKeys("page", ["Ctrl+z"], t`undoes the last change of the experiment`);
const REDO = declareKeys("page", ["Ctrl+Shift+z"], t`does it again`);

/** Ctrl/⌘ Z and Shift Z, except while typing. */
function useUndoKeys() {
  const { store } = useSettings();
  useEffect(() => {
    const { undo, redo } = store.getState();
    const key = (event: KeyboardEvent) => {
      const typing = event.target instanceof HTMLElement && event.target.matches("input[type=text], textarea");
      const does = isPressed(event, UNDO) ? undo : isPressed(event, REDO) ? redo : null;
      if (typing || does === null) return;
      event.preventDefault();
      does();
    };
    window.addEventListener("keydown", key);
    return () => window.removeEventListener("keydown", key);
  }, [store]);
}
