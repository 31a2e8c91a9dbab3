import type { JobName, RequestOf, ResultOf } from "../../src/worker/protocol.ts";

/** What a program is written from, besides the settings: the engine, and what the page shows already. */
export interface Kitchen {
  /** Asks the engine. @throws Problem where it could not, saying why */
  readonly run: <J extends JobName>(job: J, request: RequestOf<J>) => Promise<ResultOf<J>>;
  /**
   * What a figure that is run on demand shows at present, and what it answers; null where it shows nothing yet. For what would take
   * too long to be computed again.
   */
  readonly shown: <J extends JobName>(slot: string, job: J) => Promise<Shown<J> | null>;
}

export interface Shown<J extends JobName> {
  readonly request: RequestOf<J>;
  readonly result: ResultOf<J>;
}

/**
 * How a panel's result is computed anew in Python: from a chapter's values to pieces in the percent format. What it is made of is
 * written as numbers with all their digits, and so is what the page says of it, to be asserted.
 */
export type Recipe<V> = (values: V, kitchen: Kitchen) => Promise<readonly string[]>;
