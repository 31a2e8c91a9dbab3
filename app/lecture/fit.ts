/** How a figure is laid out: its width as a share of the room, and by how much plots of a fixed height are stretched. */
export interface Fit {
  readonly width: number;
  readonly stretch: number;
}

export interface FitTask {
  /** What the figure takes in height under this layout, in pixels. */
  readonly heightOf: (fit: Fit) => number;
  /** What there is. */
  readonly available: number;
  /** Whether there are plots whose height follows from their width, and plots whose height is fixed. */
  readonly hasShaped: boolean;
  readonly hasFixed: boolean;
  /** A good stretch where plots of both kinds share the room, and the most that still looks well. */
  readonly usualStretch: number;
  readonly mostStretch: number;
}

const NARROWEST = 0.3;
const LEAST_STRETCH = 0.4;

/** The largest layout that fits; the smallest there is, where none does. */
export function bestFit(task: FitTask): Fit {
  const { hasShaped, hasFixed, usualStretch, mostStretch } = task;
  const fits = (fit: Fit): boolean => task.heightOf(fit) <= task.available;
  const usual = Math.max(LEAST_STRETCH, Math.min(usualStretch, mostStretch));
  if (!hasShaped) {
    return {
      width: 1,
      stretch: hasFixed ? largest(LEAST_STRETCH, mostStretch, (s) => fits({ width: 1, stretch: s })) : 1,
    };
  }
  const width = largest(NARROWEST, 1, (w) => fits({ width: w, stretch: usual }));
  if (!hasFixed) return { width, stretch: 1 };
  return { width, stretch: largest(LEAST_STRETCH, mostStretch, (s) => fits({ width, stretch: s })) };
}

/** The largest number between the two for which the test holds, to a five-hundredth; `from`, where it holds for none. */
function largest(from: number, to: number, holds: (value: number) => boolean): number {
  if (to <= from || holds(to)) return Math.max(from, to);
  let [good, bad] = [from, to];
  for (let step = 0; step < 9; step++) {
    const middle = (good + bad) / 2;
    if (holds(middle)) good = middle;
    else bad = middle;
  }
  return good;
}
