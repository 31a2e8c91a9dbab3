import { type Sentence, sentence, tell } from "./sentence.ts";

/**
 * What went wrong, in one sentence a student understands: what, why, and what is allowed instead.
 *
 * The engine throws it at its edges; the worker passes it on as a value (`toProblemReport`), so that nothing
 * but plain data crosses the thread boundary.
 */
export class Problem extends Error {
  /** The kind lets the page choose what to do: show at a control, keep the last figure, offer a restart. */
  readonly kind: ProblemKind;
  /** The parameter to blame, by its name in the experiment (`lengthScale`, `ridge`, `points` …), if there is one. */
  readonly parameter: string | undefined;
  /** Where the parameter is a text: the character it is about, 1 for the first. */
  readonly character: number | undefined;
  /** The message with its values apart, by which the page says it in the reader's language. */
  readonly sentence: Sentence | undefined;

  constructor(kind: ProblemKind, message: Sentence | string, parameter?: string, character?: number) {
    super(tell(message));
    this.name = "Problem";
    this.kind = kind;
    this.sentence = typeof message === "string" ? undefined : message;
    this.parameter = parameter;
    this.character = character;
  }
}

export type ProblemKind =
  /** A value outside what is allowed. */
  | "input"
  /** The matrix to be factorised is not positive definite, or singular, to working precision. */
  | "linear-algebra"
  /** The work was given up because nobody wants it any more. */
  | "cancelled"
  /** The worker died or stopped answering. */
  | "worker"
  /** A bug of ours. */
  | "internal";

/** A problem as plain data. */
export interface ProblemReport {
  readonly kind: ProblemKind;
  readonly message: string;
  readonly sentence?: Sentence;
  readonly parameter?: string;
  readonly character?: number;
}

/** Turns anything thrown into plain data; what is not a `Problem` is a bug of ours and says so. */
export function toProblemReport(thrown: unknown): ProblemReport {
  if (thrown instanceof Problem) {
    const { kind, message, sentence: said, parameter, character } = thrown;
    return {
      kind,
      message,
      ...(said === undefined ? {} : { sentence: said }),
      ...(parameter === undefined ? {} : { parameter }),
      ...(character === undefined ? {} : { character }),
    };
  }
  const said = sentence`Something inside the engine went wrong: ${thrown instanceof Error ? thrown.message : String(thrown)}`;
  return { kind: "internal", message: tell(said), sentence: said };
}
