/** A bond of what is shown that can be taken hold of at one of its atoms. */
export interface BondGrip {
  /** Atoms of the scene; the second is the one that moves. */
  readonly from: number;
  readonly to: number;
  /** What it is, such as “Bond C3–C4”, and how long it is now, in words. */
  readonly label: string;
  readonly valueText: string;
  /** What it sets, in ångström, and between which values. */
  readonly value: number;
  readonly min: number;
  readonly max: number;
  /** Of an arrow key. */
  readonly step: number;
  readonly onPull: (value: number, done: boolean) => void;
}

/** Where a grip stands, in pixels, and what a hand on it does. */
export interface GripPlace {
  readonly x: number;
  readonly y: number;
  /** Of unit length, away from the atom that stays. */
  readonly along: readonly [number, number];
  /** Ångström of the bond to a pixel along it. */
  readonly perPixel: number;
}

type Place = readonly [x: number, y: number];

/** Pixels from the atom's middle. */
const AWAY = 34;
/** Of a bond that points at the reader: its length on the screen counts as no less than this share of the true one. */
const LEAST_SEEN = 0.3;

/**
 * Where the grip of a bond stands: beyond the atom that moves, on the line of both as they are seen.
 * @param length of the bond, Å
 * @param flat ångström to a pixel of what lies flat on the screen
 */
export function gripPlace(from: Place, to: Place, length: number, flat: number): GripPlace {
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  const seen = Math.hypot(dx, dy);
  // End on, a bond has no direction on the screen: upwards is longer.
  const along: Place = seen < 1 ? [0, -1] : [dx / seen, dy / seen];
  return {
    x: to[0] + AWAY * along[0],
    y: to[1] + AWAY * along[1],
    along,
    perPixel: length / Math.max(seen, (LEAST_SEEN * length) / flat),
  };
}

/** What a hand that has come so far, in pixels to the right and down, makes of the value that it took hold of. */
export function pulledBy({ along, perPixel }: GripPlace, right: number, down: number): number {
  return perPixel * (right * along[0] + down * along[1]);
}
