import { type AxisName, type Quaternion, turnAbout, turnAfter } from "../../../src/molecules/quaternion.ts";
import type { Vector } from "../../../src/molecules/rotation.ts";

/** Angles in degrees about x, then y, then z: R = R_z R_y R_x. */
export interface Turns {
  readonly turnX: number;
  readonly turnY: number;
  readonly turnZ: number;
}

const RADIANS = Math.PI / 180;
/** Closer to ±90° about y than this, in the sine, the turns about x and z cannot be told apart. */
const LOCKED = 1 - 1e-9;

function rotationOf({ turnX, turnY, turnZ }: Turns): Quaternion {
  return turnAfter(turnAbout("z", turnZ), turnAfter(turnAbout("y", turnY), turnAbout("x", turnX)));
}

/** The same as one turn about one axis; null where nothing is turned. */
export function axisAndAngle(turns: Turns): { readonly axis: Vector; readonly degrees: number } | null {
  const [w, x, y, z] = rotationOf(turns);
  const sine = Math.hypot(x, y, z);
  if (sine < 1e-12) return null;
  return { axis: [x / sine, y / sine, z / sine], degrees: (2 * Math.atan2(sine, w)) / RADIANS };
}

/** The turns after another one about an axis of the screen, to a tenth of a degree. */
export function turnedFurther(turns: Turns, axis: AxisName, degrees: number): Turns {
  const [w, x, y, z] = turnAfter(turnAbout(axis, degrees), rotationOf(turns));
  const sine = 2 * (w * y - x * z);
  if (Math.abs(sine) > LOCKED) {
    // All of it is put into the turn about x.
    return tenths(2 * Math.atan2(x, w), Math.sign(sine) * (Math.PI / 2), 0);
  }
  return tenths(
    Math.atan2(2 * (w * x + y * z), 1 - 2 * (x * x + y * y)),
    Math.asin(sine),
    Math.atan2(2 * (w * z + x * y), 1 - 2 * (y * y + z * z)),
  );
}

function tenths(x: number, y: number, z: number): Turns {
  // − 0 + 0 is 0, and −180° is 180°'s other name.
  const short = (angle: number) => Number((angle / RADIANS).toFixed(1)) + 0;
  return { turnX: short(x), turnY: short(y), turnZ: short(z) };
}
