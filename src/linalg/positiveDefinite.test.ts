import { expect, test } from "vitest";
import { choleskySteps } from "./cholesky.ts";
import { solvePositiveDefinite } from "./positiveDefinite.ts";
import { type MatrixRoom, takeRoom } from "./room.ts";
import { runToEnd, type Steps } from "./steps.ts";

const SIZE = 320;
const RIDGE = 1e-3;

/** A Gaussian's matrix of points on a spiral, smooth enough for conjugate gradients; counted, so that a test sees when it is made. */
function filling() {
  const spiral = (i: number) => [0.01 * i * Math.cos(i), 0.01 * i * Math.sin(i)];
  let times = 0;
  function* fill(room: MatrixRoom): Steps<void> {
    times++;
    const a = room.entries();
    for (let i = 0; i < SIZE; i++) {
      for (let j = 0; j <= i; j++) {
        const [x, y] = [spiral(i)[0] - spiral(j)[0], spiral(i)[1] - spiral(j)[1]];
        a[i * SIZE + j] = Math.exp(-(x * x + y * y) / 32) + (i === j ? RIDGE : 0);
      }
    }
    yield 1;
  }
  return { fill, times: () => times };
}

function solved(right: Float64Array) {
  const { fill, times } = filling();
  const room = takeRoom(SIZE);
  runToEnd(fill(room));
  const factorisation = runToEnd(solvePositiveDefinite(room, RIDGE, right, 1, fill))!;
  // What it keeps must not depend on the room.
  room.entries().fill(Number.NaN);
  room.free();
  return { factorisation, times };
}

function factorised(right: Float64Array) {
  const room = takeRoom(SIZE);
  runToEnd(filling().fill(room));
  const factorisation = runToEnd(choleskySteps(room, right, 1))!;
  room.free();
  return factorisation;
}

const wave = () => Float64Array.from({ length: SIZE }, (_, i) => Math.sin(i));

test("a large smooth system is solved first, and factorised once, when that is asked for", () => {
  const [x, expected] = [wave(), wave()];
  const { factorisation, times } = solved(x);
  const direct = factorised(expected);
  for (let i = 0; i < SIZE; i++) expect(Math.abs(x[i] - expected[i])).toBeLessThan(1e-8 * Math.hypot(...expected));
  expect([factorisation.size, factorisation.bytes]).toEqual([direct.size, direct.bytes]);
  expect(times()).toBe(1);

  expect(factorisation.logDeterminant).toBe(direct.logDeterminant);
  const [half, expectedHalf] = [wave(), wave()];
  factorisation.halfSolveInPlace(half);
  direct.halfSolveInPlace(expectedHalf);
  expect(half).toEqual(expectedHalf);
  runToEnd(factorisation.halfSolveSteps(half, 1));
  runToEnd(direct.halfSolveSteps(expectedHalf, 1));
  expect(half).toEqual(expectedHalf);
  factorisation.solveInPlace(half);
  direct.solveInPlace(expectedHalf);
  expect(half).toEqual(expectedHalf);
  expect(runToEnd(factorisation.inspect(2))).toEqual(runToEnd(direct.inspect(2)));
  expect(times()).toBe(2);
});

test.each([1, 2] as const)(
  "it is inspected without being factorised, to what λ leaves of rounding, blocks of %i",
  (blockSize) => {
    const { factorisation, times } = solved(wave());
    const thin = runToEnd(factorisation.inspect(blockSize));
    const whole = runToEnd(factorised(wave()).inspect(blockSize));
    expect(times()).toBe(2);
    // K's norm is below its trace, and an eigenvalue of K + λI is λ at least.
    const allowed = (SIZE * Number.EPSILON) / RIDGE;
    const scale = whole.inverseDiagonalBlocks.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
    for (const [i, entry] of whole.inverseDiagonalBlocks.entries()) {
      expect(Math.abs(thin.inverseDiagonalBlocks[i] - entry)).toBeLessThan(10 * allowed * scale);
    }
    expect(Math.abs(thin.logDeterminant! - whole.logDeterminant!)).toBeLessThan(SIZE * allowed);
    expect(thin.spectrum.largest / whole.spectrum.largest).toBeCloseTo(1, 9);
    expect(thin.spectrum.smallest / whole.spectrum.smallest).toBeCloseTo(1, 6);
    expect(thin.spectrum.conditionNumber / whole.spectrum.conditionNumber).toBeCloseTo(1, 6);
  },
);

test("left half-way, an inspection gives back its room and can be begun again", () => {
  const { factorisation, times } = solved(wave());
  const steps = factorisation.inspect(1);
  expect(steps.next().done).toBe(false);
  expect(() => steps.throw(new Error("given up"))).toThrow("given up");
  expect(runToEnd(factorisation.inspect(1)).spectrum.smallest).toBe(RIDGE);
  expect(times()).toBe(3);
});
