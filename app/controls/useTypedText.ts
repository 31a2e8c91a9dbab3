import { useState } from "react";

export interface TypedText {
  /** As it is being typed, unfinished lines and all; null where the field shows what is in use. */
  readonly text: string | null;
  /** What is wrong with it, in one sentence; what was in use before then stays so. */
  readonly problem: string | null;
  readonly type: (text: string) => void;
  /** Takes on a text as a whole, as one of a file. */
  readonly put: (text: string) => void;
  /** The field is left: what could not be read stays, with what is wrong with it. */
  readonly leave: () => void;
}

/**
 * A text that is read as it is typed.
 * @param take takes on what it says; returns what is wrong with it, if it can't be read
 * @param endGesture what has been taken on until then is one change
 */
export function useTypedText(take: (text: string) => string | null, endGesture: () => void): TypedText {
  const [typed, setTyped] = useState<{ readonly text: string; readonly problem: string | null } | null>(null);
  return {
    text: typed?.text ?? null,
    problem: typed?.problem ?? null,
    type: (text) => setTyped({ text, problem: take(text) }),
    put: (text) => {
      endGesture();
      const problem = take(text);
      setTyped(problem === null ? null : { text, problem });
      endGesture();
    },
    leave: () => {
      if (typed?.problem === null) setTyped(null);
      endGesture();
    },
  };
}
