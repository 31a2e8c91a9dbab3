import { type ComponentType, lazy, Suspense, useState } from "react";
import { Icon, type IconName } from "../controls/icons.tsx";
import type { AboutPanel } from "./AboutPanel.ts";

/** What a panel's dialog is given. */
export interface PanelDialogProps extends AboutPanel {
  readonly onClose: () => void;
}

/** A button at a panel's head whose dialog is fetched when it is first opened. */
export function dialogButton(
  icon: IconName,
  label: string,
  load: () => Promise<{ readonly default: ComponentType<PanelDialogProps> }>,
) {
  const Dialog = lazy(load);
  return function DialogButton(about: AboutPanel) {
    const [open, setOpen] = useState(false);
    return (
      <>
        <button
          type="button"
          className="button quiet"
          aria-haspopup="dialog"
          aria-label={`${label} “${about.title}”`}
          onClick={() => setOpen(true)}
        >
          <Icon name={icon} />
          <span>{label}</span>
        </button>
        {open && (
          <Suspense>
            <Dialog {...about} onClose={() => setOpen(false)} />
          </Suspense>
        )}
      </>
    );
  };
}
