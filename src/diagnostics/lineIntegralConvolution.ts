import type { Steps } from "../linalg/steps.ts";
import type { Generator } from "../random/generator.ts";
import { type GridField, gridDirections, stepAlong } from "./gridField.ts";

/** Cells that a texture is averaged over, up and down the streamline each. */
const REACH = 14;
/** Standard deviation of the finished texture; its mean is ½. */
const CONTRAST = 0.2;

/**
 * A texture combed along a field: white noise on the grid's cells, averaged along the streamline through each.
 *
 *     T(r) ∝ Σ_k noise(r_k),   r_k the points at −14 … 14 steps of one cell along the streamline through r
 *
 * The mean is brought to ½ and the standard deviation to 0.2, whatever the field; values are kept within 0 … 1. The sign of
 * the field does not show, nor its size.
 *
 * Yields the part done after every row.
 * @param field on the texture's own cells
 * @returns [ny×nx], row-major with y as the row; NaN where the field is not finite
 *
 * Source: B. Cabral & L. Leedom, Proc. SIGGRAPH '93, 263 (1993), doi:10.1145/166117.166151.
 */
export function* lineIntegralConvolution(field: GridField, generator: Generator): Steps<Float64Array> {
  const [nx, ny] = [field.x.length, field.y.length];
  const directions = gridDirections(field);
  const noise = new Float64Array(nx * ny).map(() => generator.uniform());
  const texture = new Float64Array(nx * ny);
  const place = new Float64Array(2);
  const room = new Float64Array(2);
  for (let j = 0; j < ny; j++) {
    for (let i = 0; i < nx; i++) {
      const at = j * nx + i;
      let sum = noise[at];
      let count = 1;
      for (const step of [1, -1]) {
        place[0] = i;
        place[1] = j;
        for (let k = 0; k < REACH; k++) {
          if (stepAlong(directions, place, step, room) === 0) break;
          const [column, row] = [Math.round(place[0]), Math.round(place[1])];
          if (column < 0 || row < 0 || column >= nx || row >= ny) break;
          sum += noise[row * nx + column];
          count++;
        }
      }
      // A mean over fewer cells spreads more: brought to the same spread as all others.
      texture[at] = (sum / count - 0.5) * Math.sqrt(count);
      if (!Number.isFinite(field.forceX[at] + field.forceY[at])) texture[at] = Number.NaN;
    }
    yield (j + 1) / ny;
  }
  return toContrast(texture);
}

function toContrast(texture: Float64Array): Float64Array {
  const values = texture.filter(Number.isFinite);
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const deviation = Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length);
  return texture.map((value) => Math.min(1, Math.max(0, 0.5 + (CONTRAST * (value - mean)) / (deviation || 1))));
}
