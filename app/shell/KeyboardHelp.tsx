import { useState } from "react";
import { Icon } from "../controls/icons.tsx";
import { Dialog } from "./Dialog.tsx";

const KEYS: readonly (readonly [keys: string, meaning: string])[] = [
  ["Tab", "goes to the next control, sample or handle"],
  ["Arrow keys", "move a slider or a handle; a handle with Shift in larger steps, with Alt in smaller ones"],
  ["Page Up, Page Down", "move a slider in larger steps; go from one handle in a figure to the next"],
  ["Enter", "on the crosshair of a figure: places a sample there"],
  ["Delete", "removes the sample that has the focus"],
  ["Ctrl Z, Ctrl Shift Z", "undo and redo any change of the experiment"],
  ["Ctrl P", "prints the chapter as a hand-out"],
  ["Escape", "leaves a number field as it was; closes this window"],
];

/** What the keyboard does, in a dialog. */
export function KeyboardHelp() {
  const [open, setOpen] = useState(false);
  return (
    <>
      <button type="button" className="button quiet" onClick={() => setOpen(true)}>
        <Icon name="keyboard" />
        <span>Keys</span>
      </button>
      {open && (
        <Dialog title="By keyboard" onClose={() => setOpen(false)}>
          <dl>
            {KEYS.map(([keys, meaning]) => (
              <div key={keys}>
                <dt>{keys}</dt>
                <dd>{meaning}</dd>
              </div>
            ))}
          </dl>
        </Dialog>
      )}
    </>
  );
}
