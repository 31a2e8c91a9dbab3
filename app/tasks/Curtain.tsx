import { Children, createContext, isValidElement, type ReactElement, type ReactNode, useContext } from "react";

/** What stands behind the curtain of one task, and is shown bit by bit. */
export interface Answers {
  readonly hints: readonly ReactNode[];
  readonly steps: readonly ReactNode[];
  /** Why it is so: shown when the task is done. */
  readonly why: ReactNode;
  /** What is said to those who chose an option, by the option. */
  readonly feedback: Readonly<Record<string, ReactNode>>;
}

/** The task whose answers are wanted, and what is made of them. */
export interface Curtain {
  readonly task: string;
  readonly show: (answers: Answers) => ReactNode;
}

/** Around a chapter's file of answers: all of it is read, and one task's is shown. */
export const CurtainContext = createContext<Curtain | null>(null);

interface Contents {
  readonly children: ReactNode;
}

/** In a chapter's file of answers: those of one task. */
export function For({ task, children }: Contents & { readonly task: string }) {
  const curtain = useContext(CurtainContext);
  if (curtain?.task !== task) return null;
  const parts = Children.toArray(children);
  const of = (kind: unknown) =>
    parts.filter((part): part is ReactElement<Contents> => isValidElement(part) && part.type === kind);
  return curtain.show({
    hints: of(Hint),
    steps: of(Step),
    why: of(Why),
    feedback: Object.fromEntries(
      parts
        .filter((part): part is ReactElement<FeedbackProps> => isValidElement(part) && part.type === Feedback)
        .map((part) => [part.props.option, part]),
    ),
  });
}

/** A hint, one of those that are shown one after the other. */
export function Hint({ children }: Contents) {
  return children;
}

/** A step of the solution. */
export function Step({ children }: Contents) {
  return children;
}

/** Why it is so, for those who have done it. */
export function Why({ children }: Contents) {
  return children;
}

interface FeedbackProps extends Contents {
  readonly option: string;
}

/** What is said to those who chose this option, or who left it out where it is right. */
export function Feedback({ children }: FeedbackProps) {
  return children;
}
