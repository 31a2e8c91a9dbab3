import { lazy, Suspense, useEffect, useState } from "react";
import { Icon } from "../controls/icons.tsx";
import { declareKeys, isPressed } from "../keys/declared.ts";
import { t } from "../messages/t.ts";

const HELP = declareKeys("page", ["?"], t`shows these keys`);
// The browser's own.
declareKeys("page", ["Tab", "Shift+Tab"], t`go to the next control, sample or handle, and back`);
declareKeys("window", ["Escape"], t`closes a window`);

const KeysDialog = lazy(() => import("../keys/KeysDialog.tsx").then((file) => ({ default: file.KeysDialog })));

/** What the keyboard does, in a dialog: by its button, where it has one, and by a key. */
export function KeyboardHelp({ button = true }: { readonly button?: boolean }) {
  const [open, setOpen] = useState(false);
  useEffect(() => {
    const hear = (event: KeyboardEvent) => {
      const typing = event.target instanceof HTMLElement && event.target.matches("input[type=text], textarea, select");
      if (!typing && isPressed(event, HELP) && document.querySelector("dialog[open]") === null) setOpen(true);
    };
    window.addEventListener("keydown", hear);
    return () => window.removeEventListener("keydown", hear);
  }, []);
  return (
    <>
      {button && (
        <button type="button" className="button quiet" onClick={() => setOpen(true)}>
          <Icon name="keyboard" />
          <span>{t`Keys`}</span>
        </button>
      )}
      {open && (
        <Suspense>
          <KeysDialog onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
