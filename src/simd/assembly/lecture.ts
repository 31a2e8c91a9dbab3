import { DOUBLE, multiplyAdd, subtractProduct } from "./lanes";
import { cosine } from "./trigonometry";

/**
 * The force of the lecture's potential (src/potentials/lecture.ts), two walkers at a time.
 * @param parameters the corrugation's amplitude c
 * @param positions [count×2]; like `forces`, padded to an even count
 */
export function lectureForces(parameters: usize, positions: usize, forces: usize, count: usize): void {
  const slope = f64x2.splat(3 * load<f64>(parameters));
  const end = positions + count * 2 * DOUBLE;
  while (positions < end) {
    const first = v128.load(positions);
    const second = v128.load(positions, 16);
    const x = v128.shuffle<f64>(first, second, 0, 2);
    const y = v128.shuffle<f64>(first, second, 1, 3);
    const across = f64x2.add(x, f64x2.splat(5));
    const along = f64x2.sub(y, f64x2.splat(6));
    const ripple = f64x2.mul(slope, cosine(f64x2.mul(f64x2.mul(f64x2.splat(3), across), along)));

    let wells = multiplyAdd(x, f64x2.splat(-4.0 / 50.0), f64x2.splat(3.0 / 50.0));
    wells = multiplyAdd(x, wells, f64x2.splat(32.0 / 50.0));
    wells = multiplyAdd(x, wells, f64x2.splat(-4.0 / 50.0));
    const fx = subtractProduct(ripple, along, wells);
    const fy = subtractProduct(ripple, across, f64x2.mul(y, f64x2.splat(-1.0 / 10.0)));
    v128.store(forces, v128.shuffle<f64>(fx, fy, 0, 2));
    v128.store(forces, v128.shuffle<f64>(fx, fy, 1, 3), 16);
    positions += 32;
    forces += 32;
  }
}
