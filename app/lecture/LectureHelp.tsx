import type { KeyPlace } from "../keys/declared.ts";
import { KeyList } from "../keys/KeyList.tsx";
import { t } from "../messages/t.ts";
import { Dialog } from "../shell/Dialog.tsx";
import { LECTURE_KEYS } from "./keys.ts";

const ON_STAGE: readonly KeyPlace[] = ["control", "figure"];

/** The lecture's keys, in a dialog. */
export function LectureHelp({ onClose }: { readonly onClose: () => void }) {
  return (
    <Dialog title={t`The lecture’s keys`} onClose={onClose}>
      <p>{t`Whatever is dragged on the stage is live; the next scene starts clean. A slider or a handle that has the focus keeps the arrow keys for itself. On a touch screen, swipe.`}</p>
      <dl>
        {LECTURE_KEYS.map(([keys, meaning]) => (
          <div key={keys}>
            <dt>{keys}</dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
      <h3>{t`On the stage`}</h3>
      <KeyList places={ON_STAGE} />
    </Dialog>
  );
}
