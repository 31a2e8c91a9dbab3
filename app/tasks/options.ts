import type { ReactNode } from "react";

/** One answer to choose from, in a task's question. */
export interface OptionProps {
  /** Its name in the checks and in the answers. */
  readonly is: string;
  readonly children: ReactNode;
}
