import { dialogButton } from "../panels/DialogButton.tsx";

/** Opens what a panel is shared by: its link, tags for other pages, a citation. */
export const ShareButton = dialogButton("share", "Share", () =>
  import("./ShareDialog.tsx").then((file) => ({ default: file.ShareDialog })),
);
