/** A curve to be heard: one value for each place. */
export interface HeardCurve {
  readonly name: string;
  /** Rising. */
  readonly x: readonly number[];
  readonly y: readonly number[];
}

/** What curves are heard on together, so that the same pitch is the same value in all of them. */
export interface HeardRange {
  readonly x: readonly [number, number];
  readonly y: readonly [number, number];
  /** Whether zero is on the vertical axis at all: not where exponents are heard. */
  readonly zeros: boolean;
}

/** A curve as sound, sampled evenly in time. */
export interface Melody {
  /** Seconds. */
  readonly duration: number;
  /** Hertz, from the first moment to the last. */
  readonly frequency: Float32Array;
  /** −1, left, to 1, right. */
  readonly pan: Float32Array;
  /** Seconds from the beginning at which the curve passes through zero. */
  readonly ticks: readonly number[];
}

/** Two octaves about the A at 440 Hz: in them pitch is judged best, and small loudspeakers reach them. */
export const LOWEST_PITCH = 220;
export const HIGHEST_PITCH = 880;
/** Seconds for the whole width. */
const DURATION = 3;
/** Values a second. */
const RATE = 100;

/** The range that holds all curves. */
export function heardRange(curves: readonly HeardCurve[]): HeardRange {
  const extent = (pick: "x" | "y"): [number, number] => {
    const values = curves.flatMap((curve) => curve[pick]);
    return [values.reduce((a, b) => Math.min(a, b), values[0]), values.reduce((a, b) => Math.max(a, b), values[0])];
  };
  return { x: extent("x"), y: extent("y"), zeros: true };
}

/** The pitch of a value: octaves grow in step with it, LOWEST_PITCH · (HIGHEST/LOWEST)^((y − y₀)/(y₁ − y₀)). */
export function pitchOf(y: number, [from, to]: readonly [number, number]): number {
  const part = to > from ? Math.min(1, Math.max(0, (y - from) / (to - from))) : 0.5;
  return LOWEST_PITCH * (HIGHEST_PITCH / LOWEST_PITCH) ** part;
}

/** A curve as a melody: from left to right in time and in space, higher where its values are. */
export function melodyOf(curve: HeardCurve, range: HeardRange): Melody {
  const { x, y } = curve;
  const width = range.x[1] - range.x[0];
  const [from, to] = [x[0], x[x.length - 1]];
  // A curve over half the axis takes half the time.
  const duration = Math.max(0.2, width > 0 ? (DURATION * (to - from)) / width : DURATION);
  const count = Math.max(2, Math.round(duration * RATE) + 1);
  const frequency = new Float32Array(count);
  const pan = new Float32Array(count);
  for (let k = 0, i = 0; k < count; k++) {
    const at = from + ((to - from) * k) / (count - 1);
    while (i < x.length - 2 && x[i + 1] < at) i++;
    const part = x[i + 1] > x[i] ? Math.min(1, Math.max(0, (at - x[i]) / (x[i + 1] - x[i]))) : 0;
    frequency[k] = pitchOf(y[i] + (y[i + 1] - y[i]) * part, range.y);
    pan[k] = width > 0 ? (2 * (at - range.x[0])) / width - 1 : 0;
  }
  const inTime = (place: number) => (to > from ? (duration * (place - from)) / (to - from) : 0);
  return { duration, frequency, pan, ticks: range.zeros ? zerosOf(x, y).map(inTime) : [] };
}

/** Where a curve passes through zero, on the straight lines between its points. */
function zerosOf(x: readonly number[], y: readonly number[]): number[] {
  const zeros: number[] = [];
  for (let i = 1; i < x.length; i++) {
    if (y[i - 1] * y[i] < 0) zeros.push(x[i - 1] + ((x[i] - x[i - 1]) * y[i - 1]) / (y[i - 1] - y[i]));
    else if (y[i - 1] === 0 && i > 1 && y[i - 2] * y[i] < 0) zeros.push(x[i - 1]);
  }
  return zeros;
}
