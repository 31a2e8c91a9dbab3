import { KINDS } from "../../../../src/molecularDynamics/fluid/order.ts";
import type { PlotGeometry } from "../../../figures/plotGeometry.ts";

/** Of a particle, in diameters: they touch, and do not hide each other. */
const RADIUS = 0.5;

/**
 * SVG paths of circles, one for each kind of particle; what reaches over an edge of the box comes in again at the other side.
 * @param positions [N×2], in any image of the box
 */
export function particlePaths(
  positions: Float64Array,
  kinds: Uint8Array,
  side: number,
  { toPixel }: Pick<PlotGeometry, "toPixel">,
): string[] {
  const paths = KINDS.map(() => "");
  const [x0] = toPixel(0, 0);
  const radius = Math.max(1.5, toPixel(RADIUS, 0)[0] - x0 - 0.6);
  const arc = `a${radius.toFixed(2)} ${radius.toFixed(2)} 0 1 0 `;
  const across = (2 * radius).toFixed(2);
  const circle = `m${(-radius).toFixed(2)} 0${arc}${across} 0${arc}-${across} 0`;
  for (let i = 0; i < kinds.length; i++) {
    const x = positions[2 * i] - side * Math.floor(positions[2 * i] / side);
    const y = positions[2 * i + 1] - side * Math.floor(positions[2 * i + 1] / side);
    for (const imageX of images(x, side)) {
      for (const imageY of images(y, side)) {
        const [px, py] = toPixel(imageX, imageY);
        paths[kinds[i]] += `M${px.toFixed(1)} ${py.toFixed(1)}${circle}`;
      }
    }
  }
  return paths;
}

/** The places where a particle is seen along one axis. */
function images(x: number, side: number): readonly number[] {
  if (x < RADIUS) return [x, x + side];
  return x > side - RADIUS ? [x, x - side] : [x];
}
