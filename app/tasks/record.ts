/** What one reader has done of one task. Neither times nor anything about the computer is kept. */
export interface TaskRecord {
  /** What was answered, in order, as it was typed or chosen. */
  readonly answers: readonly string[];
  /** Hints taken, and steps of the solution; both come in order. */
  readonly hints: number;
  readonly steps: number;
  readonly done: boolean;
  /** The link's hash of the state in which it was done; null where it is not. */
  readonly state: string | null;
}

export const EMPTY_RECORD: TaskRecord = { answers: [], hints: 0, steps: 0, done: false, state: null };

/** Answers kept of a task: the latest. */
export const MOST_ANSWERS = 20;
