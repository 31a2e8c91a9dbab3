import { describe, expect, it } from "vitest";
import { QUIET } from "../../src/experiments/context.ts";
import { noether } from "../../src/experiments/noether/noether.ts";
import { CLUSTER_ASPECT, centresOf, clusterBox, clusterMotionFigure } from "./clusterMotion.ts";
import { changeFigure, conservedFigure } from "./conserved.ts";
import { figureTheme } from "./theme.ts";

const theme = figureTheme("light");
const cluster = { atoms: 4, dimension: 2, kT: 0.1, seed: 3, timeStep: 0.01, duration: 3 } as const;
const UNBROKEN = { field: 0, wall: null, anisotropy: 0, modulation: 0, period: 1 };
const whole = await noether({ cluster, breaking: UNBROKEN }, QUIET);
const pulled = await noether({ cluster, breaking: { ...UNBROKEN, field: 0.1 } }, QUIET);

describe("the window", () => {
  it("holds all atoms at all times with room, in its own shape", () => {
    const { x0, x1, y0, y1 } = clusterBox([whole, pulled]);
    expect((x1 - x0) / (y1 - y0)).toBeCloseTo(CLUSTER_ASPECT, 12);
    for (const { positions } of [whole, pulled]) {
      positions.forEach((value, k) => {
        const [low, high] = k % 2 === 0 ? [x0, x1] : [y0, y1];
        expect(value - low).toBeGreaterThan(0.79);
        expect(high - value).toBeGreaterThan(0.79);
      });
    }
  });

  it("is one without anything in it as well", () => {
    const { x0, x1, y0, y1 } = clusterBox([]);
    expect([x1 - x0, y1 - y0].every((length) => length > 0)).toBe(true);
  });
});

it("the middle of all atoms goes straight on, at P/4", () => {
  const { x, y } = centresOf(whole);
  const last = x.length - 1;
  expect(x[last] - x[0]).toBeCloseTo((whole.momentum[0] / 4) * 3, 10);
  expect(y[last] - y[0]).toBeCloseTo((whole.momentum[1] / 4) * 3, 10);
});

it("a wall is drawn where it is, and the path of every atom", () => {
  const { data, layout } = clusterMotionFigure(whole, { wall: 1.5, field: 0 }, clusterBox([whole]), theme);
  expect(layout.shapes?.[0]).toMatchObject({ x0: 1.5 });
  expect(data).toHaveLength(5);
  expect(Array.from(data[3].x ?? [], Number)[0]).toBe(whole.positions[6]);
});

describe("what is conserved", () => {
  it("is drawn flat, not blown up: rounding fills no axis", () => {
    for (const quantity of ["momentum", "angularMomentum", "energy"] as const) {
      const [low, high] = conservedFigure(whole, null, quantity, theme).layout.yaxis?.range ?? [];
      expect(Number(high) - Number(low)).toBeGreaterThan(0.5);
    }
  });

  it("what happens with nothing broken is drawn beneath where it is something else", () => {
    const names = (quantity: "momentum" | "angularMomentum") =>
      conservedFigure(pulled, whole, quantity, theme).data.map(({ name }) => name);
    expect(names("momentum")).toEqual(["momentum along x, nothing broken", "momentum along x", "momentum along y"]);
    expect(names("angularMomentum")).toEqual(["angular momentum"]);
  });
});

it("changes begin at zero; a field's is F a unit of time for each atom; what has no energy is left out", () => {
  const motion = { name: "a", label: "a", color: "#000000", textColor: "#000000", dash: "solid" } as const;
  const none = { ...whole, energy: whole.energy.map(() => Number.NaN) };
  const momentum = changeFigure([{ ...motion, trajectory: pulled }], "momentum", 3, theme).data[0];
  const values = Array.from(momentum.y ?? [], Number);
  expect(values[0]).toBe(0);
  expect(values[values.length - 1]).toBeCloseTo(4 * 0.1 * 3, 10);
  expect(changeFigure([{ ...motion, trajectory: none }], "energy", 3, theme).data).toEqual([]);
});
