import { lazy, Suspense, useState } from "react";
import { Icon } from "../controls/icons.tsx";
import type { AboutPanel } from "./about.ts";

const SaveDialog = lazy(() => import("./SaveDialog.tsx").then((file) => ({ default: file.SaveDialog })));

/** Opens what saves a panel's figures, their data and its state. */
export function SaveButton({ panel, number, title }: AboutPanel) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <button
        type="button"
        className="button quiet"
        aria-haspopup="dialog"
        aria-label={`Save “${title}”`}
        onClick={() => setOpen(true)}
      >
        <Icon name="save" />
        <span>Save</span>
      </button>
      {open && (
        <Suspense>
          <SaveDialog panel={panel} number={number} title={title} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
