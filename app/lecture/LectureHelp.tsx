import { Dialog } from "../shell/Dialog.tsx";
import { LECTURE_KEYS } from "./keys.ts";

/** The lecture's keys, in a dialog. */
export function LectureHelp({ onClose }: { readonly onClose: () => void }) {
  return (
    <Dialog title="The lecture’s keys" onClose={onClose}>
      <p>
        Whatever is dragged on the stage is live; the next scene starts clean. A slider or a handle that has the focus
        keeps the arrow keys for itself. On a touch screen, swipe.
      </p>
      <dl>
        {LECTURE_KEYS.map(([keys, meaning]) => (
          <div key={keys}>
            <dt>{keys}</dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
