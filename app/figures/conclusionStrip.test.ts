import { expect, test } from "vitest";
import { conclusions } from "../../src/experiments/conclusions/list.ts";
import { conclusionStripFigure } from "./conclusionStrip.ts";
import { figureTheme } from "./theme.ts";

const light = figureTheme("light");

test("each draw is a mark, right of 1 where it holds, and at the edge where it is beyond", () => {
  const rows = conclusions.map(({ id, side, bound }) => ({
    id,
    // Twice on the good side, ten million times, and half a bound on the bad one.
    values: Float64Array.from([2, 1e7, 0.5, Number.NaN], (spare) => (side === "below" ? bound / spare : bound * spare)),
    done: 3,
    failed: 0,
    problem: null,
  }));
  const { data } = conclusionStripFigure({ draws: 4, rows }, light);
  const [kept, lost] = data;
  expect(kept).toMatchObject({ x: conclusions.flatMap(() => [expect.closeTo(2, 9), 1e5]) });
  expect(lost).toMatchObject({ x: conclusions.map(() => expect.closeTo(0.5, 9)) });
});

test("before anything is measured there are rows and no marks", () => {
  const { data, layout } = conclusionStripFigure(null, light);
  expect(data.map((trace) => ("x" in trace ? trace.x : null))).toEqual([[], []]);
  expect(layout.yaxis?.ticktext).toHaveLength(conclusions.length);
});
