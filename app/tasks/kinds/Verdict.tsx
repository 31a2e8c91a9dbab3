import type { ReactNode } from "react";
import { Icon } from "../../controls/icons.tsx";
import { t } from "../../messages/t.ts";

/** What becomes of an answer, told once to those who listen; its line is there before there is anything to say. */
export function Verdict({
  state,
  children,
}: {
  readonly state: "none" | "busy" | "right" | "wrong" | "problem";
  readonly children?: ReactNode;
}) {
  return (
    <p className="task-verdict" data-verdict={state} role="status">
      {state === "right" && <Icon name="check" />}
      {state === "wrong" && <Icon name="close" />}
      {state === "busy" ? t`Checking…` : children}
    </p>
  );
}
