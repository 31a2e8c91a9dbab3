/** A part of a request, and what has come of it so far. */
export interface Part<Request, Result> {
  readonly request: Request;
  readonly result: Result | null;
}

/** How a job is done by several workers at once. The result is the same whatever their number. */
export interface Splitting<Request, Result> {
  /** At least one request, and at most `most`, that together ask for what the one asks for. */
  readonly split: (request: Request, most: number) => readonly Request[];
  /** The whole so far; asked only once some part has something to show. */
  readonly merge: (whole: Request, parts: readonly Part<Request, Result>[]) => Result;
  /** What a part will cost, in any unit: for telling how far the whole is. */
  readonly cost: (request: Request) => number;
}

/** Deals items out in turn, so that each hand holds the same mixture of cheap and dear ones. No hand is empty. */
export function dealOut<T>(items: readonly T[], hands: number): readonly (readonly T[])[] {
  const dealt = Math.max(1, Math.min(hands, items.length));
  return Array.from({ length: dealt }, (_, hand) => items.filter((_, i) => i % dealt === hand));
}
