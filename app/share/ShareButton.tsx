import { lazy, Suspense, useState } from "react";
import { Icon } from "../controls/icons.tsx";
import type { SharedPanel } from "./addresses.ts";

const ShareDialog = lazy(() => import("./ShareDialog.tsx").then((file) => ({ default: file.ShareDialog })));

/** Opens what a panel is shared by: its link, tags for other pages, a citation. */
export function ShareButton({ panel, title }: SharedPanel) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <button
        type="button"
        className="button quiet"
        aria-haspopup="dialog"
        aria-label={`Share “${title}”`}
        onClick={() => setOpen(true)}
      >
        <Icon name="share" />
        <span>Share</span>
      </button>
      {open && (
        <Suspense>
          <ShareDialog panel={panel} title={title} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
