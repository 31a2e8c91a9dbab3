import { t } from "../messages/t.ts";
import { dialogButton } from "../panels/DialogButton.tsx";

/** Opens a panel's figures in words, in numbers and as sound. */
export const DescribeButton = dialogButton("describe", t`Describe`, () =>
  import("./DescribeDialog.tsx").then((file) => ({ default: file.DescribeDialog })),
);
