import { describe, expect, it } from "vitest";
import { type ColorStops, contrast } from "./color.ts";
import { cssVariables, figureTheme } from "./theme.ts";

/** CIE lightness L* (not the Oklab the scales are made in). */
function lightness(hex: string): number {
  const y = (contrast(hex, "#000000") * 0.05 - 0.05) / 1;
  return y > 0.008856 ? 116 * Math.cbrt(y) - 16 : 903.3 * y;
}

function steps(stops: ColorStops): number[] {
  const values = stops.map(([, color]) => lightness(color));
  return values.slice(1).map((v, i) => v - values[i]);
}

describe("a theme in another size", () => {
  it("has the same colours, lines in proportion, and is one object for all figures", () => {
    const usual = figureTheme("projector");
    const large = figureTheme("projector", 2 * usual.fontSize);
    expect(large.sources).toBe(usual.sources);
    expect([large.fontSize, large.lineWidth]).toEqual([2 * usual.fontSize, 2 * usual.lineWidth]);
    expect(figureTheme("projector", 2 * usual.fontSize)).toBe(large);
    expect(figureTheme("projector", usual.fontSize)).toBe(usual);
  });

  it("has more contrast for a room than for a screen", () => {
    const room = figureTheme("projector");
    const desk = figureTheme("light");
    for (const pick of ["ink", "muted", "hairline", "accent"] as const) {
      expect(contrast(room[pick], room.paper)).toBeGreaterThan(contrast(desk[pick], desk.paper));
    }
  });
});

describe.each(["light", "dark", "projector"] as const)("the %s theme", (name) => {
  const theme = figureTheme(name);

  it("draws every source at 3:1 or more and writes it at 4.5:1 or more", () => {
    for (const style of Object.values(theme.sources)) {
      expect(contrast(style.color, theme.paper)).toBeGreaterThanOrEqual(3);
      expect(contrast(style.textColor, theme.paper)).toBeGreaterThanOrEqual(4.5);
    }
    for (const color of [theme.ink, theme.muted, theme.accent, theme.warning]) {
      expect(contrast(color, theme.paper)).toBeGreaterThanOrEqual(4.5);
    }
  });

  it("tells the sources apart by dash and marker as well as colour", () => {
    const styles = Object.values(theme.sources);
    for (const key of ["dash", "dashArray", "marker", "color", "label"] as const) {
      expect(new Set(styles.map((style) => style[key])).size).toBe(styles.length);
    }
  });

  it("keeps arrows visible on every colour of the scales under them", () => {
    for (const scale of [theme.energyScale, theme.errorScale, theme.densityScale, theme.divergingScale]) {
      for (const [, color] of scale) expect(contrast(theme.arrow, color)).toBeGreaterThanOrEqual(3);
    }
  });

  it("has sequential scales that rise or fall evenly in lightness", () => {
    for (const scale of [theme.energyScale, theme.errorScale, theme.densityScale]) {
      const all = steps(scale);
      const sign = Math.sign(all[0]);
      const mean = Math.abs(all.reduce((a, b) => a + b) / all.length);
      for (const step of all) {
        expect(step * sign).toBeGreaterThan(0.3 * mean);
        expect(step * sign).toBeLessThan(2 * mean);
      }
    }
  });

  it("has a diverging scale centred on the paper, as strong on one side as on the other", () => {
    const scale = theme.divergingScale;
    const middle = scale[(scale.length - 1) / 2][1];
    expect(contrast(middle, theme.paper)).toBeLessThan(1.05);
    expect(Math.abs(lightness(scale[0][1]) - lightness(scale[scale.length - 1][1]))).toBeLessThan(10);
  });

  it("hands the page the same colours", () => {
    const variables = cssVariables(theme);
    expect(variables["--independent"]).toBe(theme.sources.independent.color);
    expect(variables["--ink"]).toBe(theme.ink);
    for (const value of Object.values(variables)) expect(value).not.toBe("");
  });
});
