/** The room behind a text that keeps it as wide as it has been, for each kind of text that it has been. */
export interface WidestSoFar {
  /**
   * @param kind texts of different kinds are not compared
   * @param width of the text, with what is kept behind it as yet; CSS pixels
   * @returns what to keep behind it from now on
   */
  readonly keep: (kind: string, width: number) => number;
}

/** What is measured is off by fractions of a pixel. */
const TOLERANCE = 0.1;

export function createWidestSoFar(): WidestSoFar {
  const widest = new Map<string, number>();
  let kept = 0;
  return {
    keep: (kind, width) => {
      const own = width - kept;
      const most = Math.max(own, widest.get(kind) ?? 0);
      widest.set(kind, most);
      kept = most - own < TOLERANCE ? 0 : most - own;
      return kept;
    },
  };
}
