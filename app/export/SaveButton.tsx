import { t } from "../messages/t.ts";
import { dialogButton } from "../panels/DialogButton.tsx";

/** Opens what saves a panel's figures, their data and its state. */
export const SaveButton = dialogButton("save", t`Save`, () =>
  import("./SaveDialog.tsx").then((file) => ({ default: file.SaveDialog })),
);
