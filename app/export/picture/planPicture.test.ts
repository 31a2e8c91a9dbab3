import { describe, expect, it } from "vitest";
import { fieldFigure, sharedScales } from "../../figures/field.ts";
import { fieldsResult, traceOf } from "../../figures/fixtures.ts";
import { emptyLines } from "../../figures/lineLayout.ts";
import { figureTheme } from "../../figures/theme.ts";
import { type PictureWish, planPicture } from "./planPicture.ts";
import { SIZES, sizeOf } from "./sizes.ts";

const theme = figureTheme("light");
const result = fieldsResult();
const map = fieldFigure(result.models[0].map!, result, sharedScales(result, "error"), theme, { colorBar: false });
const OWN = { width: 1200, height: 900, scale: 2 };
const wish: PictureWish = {
  figure: map,
  size: sizeOf("slide", 400, OWN),
  aspect: 1,
  shape: 1,
  title: "The field",
  parameters: ["σ = 8", "λ = 0.001"],
  theme,
  measure: (text, size) => 0.5 * size * text.length,
};

describe.each(SIZES.map(({ id }) => id))("a picture of the size “%s”", (id) => {
  const size = sizeOf(id, 400, OWN);
  const plan = planPicture({ ...wish, size });

  it("is as large as asked, and holds all of it", () => {
    expect(plan.width * plan.scale).toBeCloseTo(size.width, 9);
    if (size.height !== null) expect(plan.height * plan.scale).toBeCloseTo(size.height, 9);
    expect(plan.left).toBeGreaterThan(0);
    expect(plan.left + plan.plotWidth).toBeLessThan(plan.width);
    const [title, note] = plan.lines;
    expect(title.y).toBeLessThan(plan.top);
    expect(note.text).toContain("σ = 8");
    expect(note.y - note.size).toBeGreaterThanOrEqual(plan.top + plan.plotHeight);
    expect(note.y).toBeLessThan(plan.height);
  });

  it("keeps a map’s units equal, to a pixel", () => {
    expect(plan.geometry).not.toBeNull();
    expect(Math.abs(plan.geometry!.width - plan.geometry!.height)).toBeLessThanOrEqual(1.5);
  });
});

it("a map brings the colour bar that it shares on the page; the page’s own figure is left as it was", () => {
  const plan = planPicture(wish);
  expect(traceOf(plan.figure, "heatmap").showscale).toBe(true);
  expect(traceOf(map, "heatmap").showscale).toBe(false);
});

it("a figure of a given height fills what there is", () => {
  const plan = planPicture({ ...wish, figure: emptyLines(theme), aspect: null, title: null, parameters: [] });
  expect(plan.lines).toEqual([]);
  expect(plan.plotHeight).toBeGreaterThan(0.9 * plan.height);
});

it("on paper it is 3.3 inches wide at 300 dots each", () => {
  const { width, scale, pixelsPerInch } = planPicture({ ...wish, size: sizeOf("print", 400, OWN) });
  expect((width * scale) / pixelsPerInch!).toBeCloseTo(3.3, 12);
  expect(pixelsPerInch).toBe(300);
});

it("a picture too low for all of it leaves the parameters out, then the title", () => {
  const texts = (height: number) => planPicture({ ...wish, size: { ...OWN, height } }).lines.map(({ text }) => text);
  expect(texts(900)).toHaveLength(2);
  expect(texts(340)).toEqual(["The field"]);
  expect(texts(250)).toEqual([]);
});
