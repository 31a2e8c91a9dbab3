import { t } from "../messages/t.ts";
import { dialogButton } from "../panels/DialogButton.tsx";

/** Opens what a panel is shared by: its link, tags for other pages, a citation. */
export const ShareButton = dialogButton("share", t`Share`, () =>
  import("./ShareDialog.tsx").then((file) => ({ default: file.ShareDialog })),
);
