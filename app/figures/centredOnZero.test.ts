import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { MultipoleMapResult } from "../../src/experiments/multipoles/multipoleMap.ts";
import { derivativeFigure, derivativeRange } from "./derivativeMaps.ts";
import { energyDifferenceFigure } from "./energyMaps.ts";
import type { Figure } from "./figure.ts";
import { BOX, fieldsResult } from "./fixtures.ts";
import { flowFigure, flowScales } from "./flowView.ts";
import { multipoleColors, multipoleLayout, potentialMap } from "./multipoleMaps.ts";
import { figureTheme } from "./theme.ts";

/** Who draws with the diverging scale, and a figure of each, of a field that is far from symmetric. */
const BUILDERS: Readonly<Record<string, (theme: ReturnType<typeof figureTheme>) => readonly (Figure | null)[]>> = {
  "derivativeMaps.ts": (theme) => {
    const result = fieldsResult();
    const { map } = result.models[0];
    if (map === null) throw new Error("no map");
    return (["curl", "divergence"] as const).map((kind) =>
      derivativeFigure(map, result, kind, derivativeRange(result, kind), theme),
    );
  },
  "energyMaps.ts": (theme) => {
    const result = fieldsResult();
    const { map } = result.models[1];
    if (map?.energy == null) throw new Error("no energy");
    // From 3 to 3 + something: nowhere negative.
    const lifted = { ...map, energy: map.energy.map((energy) => 1.5 * energy + 3) };
    return [energyDifferenceFigure(lifted, result, theme)];
  },
  "flowView.ts": (theme) => {
    const { x, y, models } = fieldsResult();
    const { map } = models[0];
    if (map === null) throw new Error("no map");
    const field = { x, y, ...map };
    const scales = flowScales([field]);
    return (["curl", "divergence"] as const).map((look) =>
      flowFigure({ look, part: "whole", field, flow: null, scales, box: BOX }, theme),
    );
  },
  "multipoleMaps.ts": (theme) => {
    // A potential that is nowhere negative.
    const exact = Float64Array.of(1, 2, 3, 4);
    const result: MultipoleMapResult = {
      axis: Float64Array.of(-1, 1),
      exact,
      expansions: [],
      moments: { origin: [0, 0, 0], charge: 1, dipole: new Float64Array(3), quadrupole: new Float64Array(9) },
      positions: new Float64Array(3),
      charges: Float64Array.of(1),
      symbols: [],
      radius: 0,
    };
    const layout = multipoleLayout(1, ["x", "y"], theme);
    return [potentialMap(result, exact, multipoleColors(result, theme), layout, ["x", "y"], theme)];
  },
};

describe.each(["light", "dark", "projector"] as const)("in the %s theme", (name) => {
  const theme = figureTheme(name);

  it.each(Object.entries(BUILDERS))("what %s draws of signed quantities is centred on zero", (_, build) => {
    for (const figure of build(theme)) {
      const signed = figure?.data.filter((trace) => "means" in trace && trace.means === "signed") ?? [];
      expect(signed).toHaveLength(1);
      for (const trace of signed) {
        if (trace.type !== "heatmap") throw new Error("not a heat map");
        expect(trace.zmin).toBe(-Number(trace.zmax));
        expect(Number(trace.zmax)).toBeGreaterThan(0);
        expect(trace.colorscale).toBe(theme.divergingScale);
      }
    }
  });
});

it("nobody else draws with the diverging scale", () => {
  const here = new URL(".", import.meta.url);
  const users = readdirSync(here).filter(
    (file) =>
      file.endsWith(".ts") &&
      !file.endsWith(".test.ts") &&
      /scale: theme\.divergingScale/.test(readFileSync(new URL(file, here), "utf8")),
  );
  expect(users.sort()).toEqual(Object.keys(BUILDERS).sort());
});
