import { describe, expect, it } from "vitest";
import { circlePath, polygonPath } from "../diagnostics/path.ts";
import { pathWork } from "../diagnostics/pathWork.ts";
import { createBicubicTable } from "../dynamics/bicubicTable.ts";
import { DEFAULT_BOX } from "../geometry.ts";
import { createGenerator } from "../random/xoshiro128.ts";
import { QUIET } from "./context.ts";
import type { ModelParameters } from "./lab.ts";
import { isProblem, labModels } from "./session.ts";
import { tableSize, tabulatedForce } from "./tabulatedForce.ts";
import { LECTURE_LAB } from "./testLab.ts";

const AT_ONCE = () => Promise.resolve();

async function fitted(id: "independent" | "energyConserving", change: Partial<ModelParameters> = {}) {
  const model = (await labModels({ ...LECTURE_LAB, model: { ...LECTURE_LAB.model, ...change } }, [id], QUIET)).get(id);
  if (model === undefined || isProblem(model)) throw new Error("The model could not be fitted.");
  return model;
}

describe("a model's energy in a table", () => {
  it("moves by the model's own force to within the error it reports", async () => {
    const model = await fitted("energyConserving", { lengthScale: 1.5, ridge: 1e-6 });
    const tabulated = await tabulatedForce(model, DEFAULT_BOX, AT_ONCE);
    if (tabulated === null) throw new Error("There is no table.");
    // Other places than those it was measured at.
    const { uniform } = createGenerator(77);
    const [f, g] = [new Float64Array(2), new Float64Array(2)];
    let [squares, squaredErrors, largest] = [0, 0, 0];
    const count = 3000;
    for (let place = 0; place < count; place++) {
      const [x, y] = [10 * uniform() - 5, 10 * uniform() - 5];
      model.force(x, y, f, 0);
      tabulated.table.force(x, y, g, 0);
      squares += f[0] ** 2 + f[1] ** 2;
      squaredErrors += (g[0] - f[0]) ** 2 + (g[1] - f[1]) ** 2;
      largest = Math.max(largest, Math.hypot(g[0] - f[0], g[1] - f[1]));
    }
    const { rms, max } = tabulated.error;
    expect(Math.sqrt(squaredErrors / squares) / rms).toBeCloseTo(1, 0);
    expect(largest / Math.sqrt(squares / count) / max).toBeLessThan(2);
    expect(max).toBeGreaterThan(rms);
    expect(rms).toBeGreaterThan(1e-9);
    expect(rms).toBeLessThan(1e-4);
  });

  it("is made once a model, and anew for another box", async () => {
    const model = await fitted("energyConserving");
    const first = await tabulatedForce(model, DEFAULT_BOX, AT_ONCE);
    expect(await tabulatedForce(model, { ...DEFAULT_BOX }, () => Promise.reject(new Error("made again")))).toBe(first);
    const other = await tabulatedForce(model, { ...DEFAULT_BOX, x1: 4 }, AT_ONCE);
    expect(other).not.toBe(first);
  });

  it("is not made of a model without an energy", async () => {
    expect(await tabulatedForce(await fitted("independent"), DEFAULT_BOX, AT_ONCE)).toBeNull();
  });

  it("is as fine as σ, shortened by the representation, asks for, within bounds", async () => {
    const cells = async (change: Partial<ModelParameters>) =>
      tableSize(await fitted("energyConserving", change), { ...DEFAULT_BOX, y1: 0 });
    expect(await cells({ lengthScale: 8 })).toEqual({ columns: 64, rows: 64 });
    expect(await cells({ lengthScale: 1 })).toEqual({ columns: 160, rows: 80 });
    expect(await cells({ lengthScale: 0.5 })).toEqual({ columns: 256, rows: 160 });
    // q = (2(x+y), x−y) stretches most along x = y, by √8.
    expect(await cells({ lengthScale: Math.sqrt(8), representation: "lecture" })).toEqual({ columns: 160, rows: 80 });
  });

  it("does no work round closed paths, even on a grid so coarse that its force is off by percents", async () => {
    const { energy, force, forceJacobian } = await fitted("energyConserving", { lengthScale: 1 });
    if (energy === null) throw new Error("The model has lost its energy.");
    const size = { columns: 8, rows: 8 };
    const table = await createBicubicTable({ energy, force, forceJacobian }, DEFAULT_BOX, size, AT_ONCE);
    const [f, g] = [new Float64Array(2), new Float64Array(2)];
    force(1.9, 0.6, f, 0);
    table.force(1.9, 0.6, g, 0);
    expect(Math.hypot(g[0] - f[0], g[1] - f[1])).toBeGreaterThan(0.02 * Math.hypot(f[0], f[1]));

    const triangle = polygonPath(
      [
        [-3.7, -2.6],
        [3.6, 0.3],
        [0.2, 3.7],
      ],
      600,
    );
    for (const path of [circlePath(0.4, -0.1, 3.1, 600), triangle]) {
      const { work, absoluteWork, uncertainty } = pathWork(table.force, path);
      expect(absoluteWork).toBeGreaterThan(1);
      // The force has a kink at each cell's edge, which costs the quadrature its high order.
      expect(Math.abs(work)).toBeLessThan(1e-5 * absoluteWork);
      expect(Math.abs(work)).toBeLessThan(10 * uncertainty + 1e-12);
    }
    // Along the cells' edges every piece is a polynomial, and the quadrature exact.
    const edges = polygonPath(
      [
        [-2.5, -2.5],
        [2.5, -2.5],
        [2.5, 2.5],
        [-2.5, 2.5],
      ],
      160,
    );
    expect(Math.abs(pathWork(table.force, edges).work)).toBeLessThan(1e-12);
  });

  it("stops where it is told to", async () => {
    const model = await fitted("energyConserving", { lengthScale: 3 });
    const stop = () => Promise.reject(new Error("cancelled"));
    await expect(tabulatedForce(model, DEFAULT_BOX, stop)).rejects.toThrow("cancelled");
  });
});
