import { t } from "../messages/t.ts";
import { Dialog } from "../shell/Dialog.tsx";
import { KeyList } from "./KeyList.tsx";

/** What the keyboard does on the page as it is. */
export function KeysDialog({ onClose }: { readonly onClose: () => void }) {
  return (
    <Dialog title={t`By keyboard`} onClose={onClose}>
      <KeyList />
    </Dialog>
  );
}
