import { describe, expect, it } from "vitest";
import type { Point } from "../../../figures/plotGeometry.ts";
import { simplifyPath } from "./simplifyPath.ts";

const stroke = (count: number, at: (angle: number) => Point) =>
  Array.from({ length: count }, (_, i) => at((2 * Math.PI * i) / count));

describe("simplifying a stroke", () => {
  it("keeps a circle's shape with few corners", () => {
    const circle = stroke(500, (a) => ({ x: 2 * Math.cos(a), y: 2 * Math.sin(a) }));
    const corners = simplifyPath(circle, 60, 0.1);
    if (corners === null) throw new Error("nothing left");
    expect(corners.length).toBeLessThanOrEqual(60);
    expect(corners.length).toBeGreaterThan(20);
    for (const { x, y } of corners) expect(Math.hypot(x, y)).toBeCloseTo(2, 12);
    // ½ Σ (xᵢ yᵢ₊₁ − xᵢ₊₁ yᵢ): nearly the circle's area, and with its direction.
    const area = corners.reduce((sum, { x, y }, i) => {
      const next = corners[(i + 1) % corners.length];
      return sum + (x * next.y - next.x * y) / 2;
    }, 0);
    expect(area).toBeGreaterThan(0.98 * 4 * Math.PI);
    expect(area).toBeLessThan(4 * Math.PI);
  });

  it("finds the corners of a square drawn in many points", () => {
    const side = [0, 0.25, 0.5, 0.75];
    const square = [
      ...side.map((t) => ({ x: t, y: 0 })),
      ...side.map((t) => ({ x: 1, y: t })),
      ...side.map((t) => ({ x: 1 - t, y: 1 })),
      ...side.map((t) => ({ x: 0, y: 1 - t })),
    ];
    expect(simplifyPath(square, 60, 0.1)).toEqual([
      { x: 0, y: 0 },
      { x: 1, y: 0 },
      { x: 1, y: 1 },
      { x: 0, y: 1 },
    ]);
  });

  it("stays within the limit for a scrawl", () => {
    const scrawl = stroke(2000, (a) => ({ x: Math.cos(a) + 0.3 * Math.cos(97 * a), y: Math.sin(61 * a) }));
    expect(simplifyPath(scrawl, 60, 0.1)?.length).toBeLessThanOrEqual(60);
  });

  it("refuses a click, a line, and what is too narrow", () => {
    expect(simplifyPath([{ x: 1, y: 1 }], 60, 0.1)).toBeNull();
    expect(
      simplifyPath(
        stroke(50, (a) => ({ x: Math.cos(a), y: 0 })),
        60,
        0.1,
      ),
    ).toBeNull();
    expect(
      simplifyPath(
        stroke(50, (a) => ({ x: Math.cos(a), y: 0.04 * Math.sin(a) })),
        60,
        0.1,
      ),
    ).toBeNull();
  });
});
