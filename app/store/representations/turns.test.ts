import { describe, expect, it } from "vitest";
import { axisAndAngle, type Turns, turnedFurther } from "./turns.ts";

/** R_z R_y R_x as matrices, row-major: from the definition, without quaternions. */
function matrixOf({ turnX, turnY, turnZ }: Turns): number[][] {
  const [a, b, c] = [turnX, turnY, turnZ].map((degrees) => (degrees * Math.PI) / 180);
  const x = [
    [1, 0, 0],
    [0, Math.cos(a), -Math.sin(a)],
    [0, Math.sin(a), Math.cos(a)],
  ];
  const y = [
    [Math.cos(b), 0, Math.sin(b)],
    [0, 1, 0],
    [-Math.sin(b), 0, Math.cos(b)],
  ];
  const z = [
    [Math.cos(c), -Math.sin(c), 0],
    [Math.sin(c), Math.cos(c), 0],
    [0, 0, 1],
  ];
  return product(z, product(y, x));
}

const product = (a: number[][], b: number[][]) =>
  a.map((row) => [0, 1, 2].map((k) => row.reduce((sum, value, i) => sum + value * b[i][k], 0)));

const furthest = (a: number[][], b: number[][]) =>
  Math.max(...a.flatMap((row, i) => row.map((value, k) => Math.abs(value - b[i][k]))));

const TURNS: readonly Turns[] = [
  { turnX: 0, turnY: 0, turnZ: 0 },
  { turnX: 30, turnY: -50, turnZ: 170 },
  { turnX: -120, turnY: 80, turnZ: -10 },
  { turnX: 20, turnY: 90, turnZ: 35 },
  { turnX: 20, turnY: -90, turnZ: 35 },
];

describe.each(TURNS)("from %o", (turns) => {
  it.each([
    ["x", 25],
    ["y", 10],
    ["y", -90],
    ["z", 77],
  ] as const)("a further turn about %s by %d° is that of the matrices, to rounding of the angles", (axis, degrees) => {
    const one: Turns = { turnX: 0, turnY: 0, turnZ: 0, [`turn${axis.toUpperCase()}`]: degrees };
    const expected = product(matrixOf(one), matrixOf(turns));
    // Three angles, each to 0.05°.
    expect(furthest(matrixOf(turnedFurther(turns, axis, degrees)), expected)).toBeLessThan(3 * 0.05 * (Math.PI / 180));
  });

  it("is one turn about one axis: Rodrigues' formula gives the same matrix", () => {
    const found = axisAndAngle(turns);
    if (found === null) {
      expect(turns).toEqual(TURNS[0]);
      return;
    }
    const { axis, degrees } = found;
    const [cos, sin] = [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)];
    const [x, y, z] = axis;
    const cross = [
      [0, -z, y],
      [z, 0, -x],
      [-y, x, 0],
    ];
    const rodrigues = cross.map((row, i) =>
      row.map((value, k) => (i === k ? cos : 0) + sin * value + (1 - cos) * axis[i] * axis[k]),
    );
    expect(furthest(rodrigues, matrixOf(turns))).toBeLessThan(1e-12);
  });
});
