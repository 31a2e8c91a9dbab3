import { beforeAll, describe, expect, it } from "vitest";
import { QUIET } from "../../src/experiments/context.ts";
import {
  type SymmetryFunctionScanResult,
  symmetryFunctionScan,
} from "../../src/experiments/molecules/symmetryFunctionScan.ts";
import { angularFilterFigure, cutoffFigure, environmentVectorFigure, radialFilterFigure } from "./environment.ts";
import { figureTheme } from "./theme.ts";

const theme = figureTheme("light");
const NAMES = ["H1", "H2", "C3", "C4", "H5", "H6"];
let result: SymmetryFunctionScanResult;
beforeAll(async () => {
  result = await symmetryFunctionScan(
    {
      molecule: { id: "ethylene", xyz: "" },
      atom: 2,
      neighbour: 4,
      radial: { eta: 2, shift: 2.1 },
      angular: { eta: 0.05, zeta: 4, lambda: -1 },
      cutoff: 3,
      set: { radial: [{ eta: 4, shift: 1 }], angular: [] },
      points: 201,
    },
    QUIET,
  );
});

describe("the filters", () => {
  it("every neighbour stands on the radial filter, and those at one place are named together", () => {
    const { data, layout } = radialFilterFigure(result, NAMES, theme);
    const markers = data.find((trace) => trace.name === "neighbours");
    const filter = (r: number) => Math.exp(-2 * (r - 2.1) ** 2) * 0.5 * (Math.cos((Math.PI * r) / 3) + 1);
    const x = Array.from(markers?.x ?? [], Number);
    expect(x).toHaveLength(5);
    Array.from(markers?.y ?? [], Number).forEach((y, k) => {
      expect(y).toBeCloseTo(filter(x[k]), 12);
    });
    expect(layout.annotations?.map(({ text }) => text)).toEqual(["H1<br>H2", "C4", "H5<br>H6"]);
  });

  it("pairs stand on the angular filter, at ethylene's angles", () => {
    const { data } = angularFilterFigure(result, NAMES, theme);
    const pairs = data.find((trace) => trace.name === "pairs of neighbours");
    const angles = Array.from(pairs?.x ?? [], Number);
    // H–C–H is 360° less twice H–C–C.
    expect(Math.min(...angles.map((angle) => Math.abs(angle - (360 - 2 * 121.45))))).toBeLessThan(1e-9);
    angles.forEach((angle, k) => {
      const here = 2 ** -3 * (1 - Math.cos((angle * Math.PI) / 180)) ** 4;
      // To half a step of the filter's curve.
      expect(Math.abs(Number(pairs?.y?.[k]) - here)).toBeLessThan(0.02);
    });
  });
});

it("bars stand on zero, the chosen ones apart", () => {
  const entries = [true, true, false].map((chosen, k) => ({ name: `G${k}`, chosen }));
  const { data } = environmentVectorFigure(result.vector, entries, theme);
  const bars = data.flatMap((trace) => {
    const down = (trace as { error_y?: { arrayminus?: number[] } }).error_y?.arrayminus ?? [];
    return Array.from(trace.y ?? [], Number).map((y, k) => y - down[k]);
  });
  expect(bars).toEqual([0, 0, 0]);
  expect(data.map(({ x }) => x?.length)).toEqual([2, 1]);
});

describe("out through the cutoff", () => {
  it("the hard curve breaks off at R_c where it is, and goes on where it is then", () => {
    const { data } = cutoffFigure(result, "radial", { title: "G", cutoff: 3 }, theme);
    const hard = data.find((trace) => trace.name === "hard");
    const x = Array.from(hard?.x ?? [], Number);
    const y = Array.from(hard?.y ?? [], Number);
    const gap = y.findIndex(Number.isNaN);
    expect([x[gap - 1], x[gap + 1]]).toEqual([3, 3]);
    // exp(−2·0.9²) is what the neighbour adds there.
    expect(y[gap - 1] - y[gap + 1]).toBeCloseTo(Math.exp(-2 * 0.9 ** 2), 6);
    const smooth = data.find((trace) => trace.name === "smooth");
    expect(Array.from(smooth?.y ?? [], Number).every(Number.isFinite)).toBe(true);
  });
});
