import { describe, expect, test } from "vitest";
import { reflectionGroup } from "../../src/covariantKernels/averages.ts";
import { atomForcesFigure, forceScale, RING } from "./atomForces.ts";
import { atomModelStyle } from "./atomModels.ts";
import type { Figure, ScatterTrace } from "./figure.ts";
import { convergenceFigure, groupElement, neighbourhoodsFigure } from "./groupAverage.ts";
import { kernelBlockFigure } from "./kernelBlock.ts";
import { figureTheme } from "./theme.ts";
import { vectorCurvesFigure } from "./vectorCurves.ts";

const theme = figureTheme("light");

function trace(figure: Figure, name: string): ScatterTrace {
  const found = figure.data.find((each) => each.type === "scatter" && each.name === name);
  if (found?.type !== "scatter") throw new Error(`No trace “${name}”.`);
  return found;
}

const numbers = (values: ScatterTrace["x"]) => Array.from(values as ArrayLike<number>);

test("the elements of a group are the engine’s, in its order", () => {
  const { matrices } = reflectionGroup(5);
  for (let k = 0; k < 10; k++) {
    const { matrix } = groupElement(5, k + 1);
    for (const [c, value] of matrix.entries()) expect(value).toBeCloseTo(matrices[4 * k + c], 14);
  }
  expect(groupElement(4, 4)).toMatchObject({ degrees: 270, mirrored: false });
  expect(groupElement(4, 6)).toMatchObject({ degrees: 90, mirrored: true });
});

test("the second neighbourhood stands where the element puts it", () => {
  const figure = neighbourhoodsFigure([1, 0], [0, 1, -1, 0.5], groupElement(4, 2).matrix, 0.5, theme);
  // A quarter turn anticlockwise: (x, y) → (−y, x).
  const turned = trace(figure, "<b>R</b>ρ′");
  for (const [k, x] of [-1, -0.5].entries()) expect(numbers(turned.x)[k]).toBeCloseTo(x, 14);
  for (const [k, y] of [0, -1].entries()) expect(numbers(turned.y)[k]).toBeCloseTo(y, 14);
});

describe("a block as what it does to arrows", () => {
  const integral = Float64Array.of(0.3, 0, 0, 0.4);
  const figure = kernelBlockFigure({ average: Float64Array.of(0, -1, 1, 0), integral }, theme);

  test("in parts of the size of the integral", () => {
    // √(0.3² + 0.4²) = 0.5, and the ellipse has the half axes 0.6 and 0.8.
    const circle = trace(figure, "integral: unit circle");
    expect(Math.max(...numbers(circle.x))).toBeCloseTo(0.6, 12);
    expect(Math.max(...numbers(circle.y))).toBeCloseTo(0.8, 12);
  });

  test("a block that squeezes all onto a line leaves room for the names beyond its arrows", () => {
    const flat = Float64Array.of(0.1, 1, 0, 0);
    const [, end] = kernelBlockFigure({ average: flat, integral: flat }, theme).layout.xaxis?.range ?? [];
    expect(end).toBeGreaterThan(1.4);
  });

  test("the columns are where the unit vectors go, whichever way", () => {
    const column = trace(figure, "average: K x̂");
    expect(Object.values(column.inNumbers ?? {}).map((values) => values[0])).toEqual([0, 2]);
    // Upwards: no turn of the triangle that points upwards.
    expect(column.marker?.angle).toBeCloseTo(0, 12);
    expect(trace(figure, "average: K ŷ").marker?.angle).toBeCloseTo(-90, 12);
  });
});

test("arrows end before the ring, and tell the whole force", () => {
  const style = atomModelStyle(theme, "covariant");
  const figure = atomForcesFigure(Float64Array.of(1, 0), [{ style, x: 300, y: -400 }], forceScale(2), true, theme);
  const arrow = trace(figure, style.label);
  const [, x] = numbers(arrow.x);
  const [, y] = numbers(arrow.y);
  expect(Math.hypot(x, y)).toBeLessThan(RING);
  expect(y / x).toBeCloseTo(-4 / 3, 12);
  expect(Object.values(arrow.inNumbers ?? {}).map((values) => values[1])).toEqual([300, -400]);
});

test("the group that is shown stands out; what is exact is drawn at the axis’ end", () => {
  const { marker, y } = trace(
    convergenceFigure({ errors: Float64Array.of(2, 0.1, 0) }, 2, theme),
    "difference from the integral",
  );
  const sizes = marker?.size;
  expect(Array.isArray(sizes) && sizes[1] > sizes[0] && sizes[0] === sizes[2]).toBe(true);
  expect(numbers(y)[2]).toBe(1e-16);
});

test("learning curves are drawn against what they are asked for, by their medians", () => {
  const result = {
    counts: Float64Array.of(5, 10),
    repeats: 3,
    done: 6,
    curves: [{ id: "covariant", spread: 5, errors: Float64Array.of(1, 3, 2, 0.3, 0.1, Number.NaN) }],
  };
  const nameOf = () => atomModelStyle(theme, "covariant");
  const figure = vectorCurvesFigure(result, nameOf, { title: "cost", of: () => [100, 800] }, theme, "error");
  const curve = trace(figure, "covariant");
  expect(numbers(curve.x)).toEqual([100, 800]);
  expect(numbers(curve.y)[0]).toBe(2);
  expect(numbers(curve.y)[1]).toBeCloseTo(0.2, 14);
  expect(numbers(trace(figure, "no model").y)).toEqual([5, 5]);
});
