import { describe, expect, it } from "vitest";
import { plotGeometry, sameAxes } from "./plotGeometry.ts";

const margin = { l: 40, r: 10, t: 5, b: 35 };

describe("plotGeometry", () => {
  it("puts the corners of the ranges on the corners of the plot area", () => {
    const geometry = plotGeometry({ margin, xaxis: { range: [-5, 5] }, yaxis: { range: [-1, 3] } }, 250, 140);
    expect(geometry?.toPixel(-5, -1)).toEqual([40, 105]);
    expect(geometry?.toPixel(5, 3)).toEqual([240, 5]);
    expect(geometry?.toData(140, 55)).toEqual([0, 1]);
    expect([geometry?.width, geometry?.height]).toEqual([200, 100]);
  });

  it("reads logarithmic axes in data units", () => {
    const geometry = plotGeometry(
      { margin, xaxis: { type: "log", range: [-1, 1] }, yaxis: { type: "log", range: [0, 4] } },
      250,
      140,
    );
    expect(geometry?.xRange[0]).toBeCloseTo(0.1, 12);
    expect(geometry?.toPixel(1, 100)).toEqual([140, 55]);
    expect(geometry?.toData(140, 55)).toEqual([1, 100]);
  });

  it("is told apart by its place on the page and by its axes", () => {
    const geometry = (width: number, top: number) => {
      const known = plotGeometry({ margin, xaxis: { range: [-5, 5] }, yaxis: { range: [-1, top] } }, width, 140);
      if (known === null) throw new Error("no room");
      return known;
    };
    expect(sameAxes(geometry(250, 3), geometry(250, 3))).toBe(true);
    expect(sameAxes(geometry(250, 3), geometry(251, 3))).toBe(false);
    expect(sameAxes(geometry(250, 3), geometry(250, 2))).toBe(false);
  });

  it("is null where a range is not known or nothing would fit", () => {
    expect(plotGeometry({ margin, xaxis: { range: [0, 1] } }, 250, 140)).toBeNull();
    expect(plotGeometry({ margin, xaxis: { range: [0, 1] }, yaxis: { range: [0, 1] } }, 40, 140)).toBeNull();
  });
});
