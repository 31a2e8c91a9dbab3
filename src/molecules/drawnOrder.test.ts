import { expect, test } from "vitest";
import { drawnOrder } from "./drawnOrder.ts";

test("0 is the listed order, and so is any draw of a single atom", () => {
  expect(drawnOrder(4, 0)).toEqual([0, 1, 2, 3]);
  expect(drawnOrder(1, 7)).toEqual([0]);
});

test("a draw names each atom once, is always the same, and never the listed order", () => {
  for (let draw = 1; draw <= 300; draw++) {
    const order = drawnOrder(3, draw);
    expect([...order].sort()).toEqual([0, 1, 2]);
    expect(order).toEqual(drawnOrder(3, draw));
    expect(order).not.toEqual([0, 1, 2]);
  }
});

test("every other order is drawn about as often", () => {
  const counts = new Map<string, number>();
  for (let draw = 1; draw <= 5000; draw++) {
    const key = drawnOrder(3, draw).join();
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  expect(counts.size).toBe(5);
  // 1000 each, with a standard deviation of √(5000 · 0.2 · 0.8) = 28.
  for (const count of counts.values()) expect(Math.abs(count - 1000)).toBeLessThan(140);
});
