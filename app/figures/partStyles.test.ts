import { describe, expect, it } from "vitest";
import { contrast } from "./color.ts";
import { fieldSamplesFigure } from "./fieldSamples.ts";
import { BOX } from "./fixtures.ts";
import { type FieldPartId, partStyle } from "./partStyles.ts";
import { figureTheme, type ThemeName } from "./theme.ts";

const PARTS: readonly FieldPartId[] = ["whole", "curlFree", "divergenceFree"];

describe.each<ThemeName>(["light", "dark", "projector"])("the parts in the %s theme", (name) => {
  const theme = figureTheme(name);

  it("are told apart without colour, by dash and marker", () => {
    const styles = PARTS.map((part) => partStyle(theme, part));
    for (const form of ["dash", "dashArray", "marker", "label", "color"] as const) {
      expect(new Set(styles.map((style) => style[form])).size).toBe(3);
    }
  });

  it("have names that can be read on paper, and arrows that can be seen on their own deepest tint", () => {
    for (const part of PARTS) {
      const { color, scale } = partStyle(theme, part);
      expect(contrast(color, theme.paper)).toBeGreaterThan(4.5);
      expect(contrast(color, scale[scale.length - 1][1])).toBeGreaterThan(2.2);
      expect(scale[0][1]).toBe(theme.paper);
    }
  });
});

it("samples are dots with an arrow that starts at each, above whatever lies under them", () => {
  const theme = figureTheme("light");
  const scale = { reference: 2, fullLength: 1, exponent: 1 };
  const below = fieldSamplesFigure(new Float64Array(0), new Float64Array(0), BOX, scale, theme).data[0];
  const { data } = fieldSamplesFigure(Float64Array.of(0, 1, 1, 2), Float64Array.of(1, 0, 0, -4), BOX, scale, theme, [
    below,
  ]);
  expect(data.map(({ type }) => type)).toEqual(["quiver", "quiver", "scatter"]);
  const arrows = data[1];
  if (arrows.type !== "quiver") throw new Error("no arrows");
  expect(arrows.anchor).toBe("tail");
  const factor = arrows.lengthfactor ?? 1;
  // Linear: half the reference is half the length; twice the reference is cut to the full length.
  expect(Array.from(arrows.u as Float64Array, (u) => u * factor)).toEqual([0.5, expect.closeTo(0, 14)]);
  expect(Array.from(arrows.v as Float64Array, (v) => v * factor)).toEqual([0, -1]);
});
