import { describe, expect, test } from "vitest";
import { Problem } from "../problem.ts";
import { createGenerator } from "../random/xoshiro128.ts";
import { findRepresentation, representations } from "./registry.ts";
import type { Representation, RepresentationDefinition } from "./types.ts";

const MATRIX = [1.5, -0.5, 0.25, 2];

const cases = representations.map((definition): [string, RepresentationDefinition] => [definition.id, definition]);

/** Central differences of a vector-valued function of (x, y): [length×2], row-major. */
function differentiate(write: Representation["map"], length: number, x: number, y: number): number[] {
  const h = 1e-5;
  const at = (dx: number, dy: number) => {
    const out = new Float64Array(length);
    write(x + dx, y + dy, out, 0);
    return out;
  };
  const [right, left, up, down] = [at(h, 0), at(-h, 0), at(0, h), at(0, -h)];
  return Array.from({ length: 2 * length }, (_, k) => {
    const row = k >> 1;
    return (k % 2 === 0 ? right[row] - left[row] : up[row] - down[row]) / (2 * h);
  });
}

describe.each(cases)("%s", (_id, definition) => {
  const representation = definition.create(MATRIX);
  const { dimension } = representation;
  const { uniform } = createGenerator(21);
  const points = Array.from({ length: 50 }, () => [10 * uniform() - 5, 10 * uniform() - 5] as const);

  test("Jacobian is the map's derivative", () => {
    for (const [x, y] of points) {
      const jacobian = new Float64Array(2 * dimension);
      representation.jacobian(x, y, jacobian, 0);
      const numerical = differentiate(representation.map, dimension, x, y);
      for (const [k, value] of numerical.entries()) expect(jacobian[k]).toBeCloseTo(value, 7);
    }
  });

  test("second derivative is the Jacobian's", () => {
    for (const [x, y] of points) {
      const second = new Float64Array(4 * dimension);
      representation.secondDerivative?.(x, y, second, 0);
      const numerical = differentiate(representation.jacobian, 2 * dimension, x, y);
      for (const [k, value] of numerical.entries()) expect(second[k]).toBeCloseTo(value, 6);
    }
  });

  test("writes at the offset and nowhere else", () => {
    const out = new Float64Array(2 * dimension + 4).fill(Number.NaN);
    representation.map(1, 2, out, 1);
    expect(out.findIndex((value) => !Number.isNaN(value))).toBe(1);
    expect(out.filter((value) => !Number.isNaN(value)).length).toBe(dimension);
    out.fill(Number.NaN);
    representation.jacobian(1, 2, out, 1);
    expect(out.findIndex((value) => !Number.isNaN(value))).toBe(1);
    expect(out.filter((value) => !Number.isNaN(value)).length).toBe(2 * dimension);
  });

  test("tells positions apart", () => {
    const q = new Float64Array(2 * dimension);
    for (const [x, y] of points) {
      representation.map(x, y, q, 0);
      representation.map(x + 0.1, y - 0.1, q, dimension);
      expect(Array.from(q.subarray(0, dimension))).not.toEqual(Array.from(q.subarray(dimension)));
    }
  });
});

test.each([
  ["identity", [3, -1]],
  ["lecture", [4, 4]],
  ["linear", [5, -1.25]],
])("%s maps (3, −1) to %j", (id, expected) => {
  const out = new Float64Array(2);
  findRepresentation(id).create(MATRIX).map(3, -1, out, 0);
  expect(Array.from(out)).toEqual(expected);
});

describe("a typed-in matrix", () => {
  const { create } = findRepresentation("linear");

  test.each([
    [[1, 2, 2, 4], /singular/],
    [[0, 0, 0, 0], /singular/],
    [[1e200, 2e200, 1e200, 2e200], /singular/],
    [[1, 1, 1, 1 + 1e-13], /singular/],
    [[1, 0, 0, Number.NaN], /four finite numbers/],
    [[1, 0, 0, Number.POSITIVE_INFINITY], /four finite numbers/],
    [[1, 0, 0], /four finite numbers/],
    [[1, 0, 0, 1, 0], /four finite numbers/],
  ])("%j is refused", (matrix, sentence) => {
    expect(() => create(matrix)).toThrow(sentence);
    let thrown: unknown;
    try {
      create(matrix);
    } catch (problem) {
      thrown = problem;
    }
    expect(thrown).toBeInstanceOf(Problem);
    expect(thrown).toMatchObject({ kind: "input", parameter: "matrix" });
  });

  test.each([[[1, 1, 1, 1.001]], [[1e-150, 0, 0, 1e-150]], [[1e150, 0, 0, -1e150]], [[0, 1, 1, 0]]])(
    "%j is accepted",
    (matrix) => {
      const out = new Float64Array(4);
      create(matrix).jacobian(0, 0, out, 0);
      expect(Array.from(out)).toEqual(matrix);
    },
  );
});

test("ids are unique and found, and an unknown one is refused", () => {
  expect(new Set(representations.map(({ id }) => id)).size).toBe(representations.length);
  for (const definition of representations) expect(findRepresentation(definition.id)).toBe(definition);
  expect(() => findRepresentation("polar")).toThrow(/identity, lecture, linear/);
});
