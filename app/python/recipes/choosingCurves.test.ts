import { describe, expect, it } from "vitest";
import { type ChoosingValues, choosingDefaults } from "../../store/choosing/choosingParameters.ts";
import { choosingPresets } from "../../store/choosing/presets.ts";
import { toGaussianCurves } from "../../store/choosing/toCurves.ts";
import { presetValues } from "../../store/presets.ts";
import type { Kitchen } from "../recipe.ts";
import { scriptOf } from "../script.ts";
import { testKitchen } from "../testKitchen.ts";
import { runPython, withPython } from "../testPython.ts";
import { writeProgram } from "../writeProgram.ts";
import { threeBody, uniqueness } from "./choosingCurves.ts";

const QUICK: ChoosingValues = {
  ...presetValues({ defaults: choosingDefaults, presets: choosingPresets }, "twoRules"),
  repeats: 2,
  maximumCount: "80",
};
const HEADING = { number: 1, title: "a test", link: "https://example.org/#/" };

/** The engine, and which jobs it was asked for. */
function watched(kitchen: Kitchen): { readonly kitchen: Kitchen; readonly asked: string[] } {
  const asked: string[] = [];
  const run: Kitchen["run"] = (job, request) => {
    asked.push(job);
    return kitchen.run(job, request);
  };
  return { kitchen: { ...kitchen, run }, asked };
}

describe("the programs of learning curves", () => {
  it(
    "find out a truth that is wrong in its sixth digit",
    withPython(async (python) => {
      const script = scriptOf(await writeProgram(threeBody, QUICK, testKitchen(), HEADING));
      const wrong = script.replace("(cosine + 1 / 3)", "(cosine + 1 / 3.00001)");
      expect(wrong).not.toBe(script);
      const { status, output } = runPython(wrong, python);
      expect(status).not.toBe(0);
      expect(output).toContain("AssertionError: spread of the target");
    }),
  );

  it(
    "find out σ that is not the page's, in its sixth digit",
    withPython(async (python) => {
      const script = scriptOf(await writeProgram(threeBody, QUICK, testKitchen(), HEADING));
      const wrong = script.replace(
        "model = FeatureModel(kernel, length_scale,",
        "model = FeatureModel(kernel, 1.00001 * length_scale,",
      );
      expect(wrong).not.toBe(script);
      const { status, output } = runPython(wrong, python);
      expect(status).not.toBe(0);
      expect(output).toMatch(/AssertionError: distances, N = \d+: RMSE/);
    }),
  );

  it("are of the curves on the page where these are whole and of the same settings", async () => {
    const request = toGaussianCurves(QUICK);
    const engine = testKitchen();
    const result = await engine.run("gaussianCurves", request);
    const programOf = (kitchen: Kitchen, values = QUICK) => writeProgram(uniqueness, values, kitchen, HEADING);
    const anew = await programOf(engine);

    const whole = watched(testKitchen({ gaussianCurves: { request, result } }));
    expect(await programOf(whole.kitchen)).toEqual(anew);
    expect(whole.asked).toEqual([]);

    const partial = watched(testKitchen({ gaussianCurves: { request, result: { ...result, done: result.done - 1 } } }));
    expect(await programOf(partial.kitchen)).toEqual(anew);
    expect(partial.asked).toEqual(["gaussianCurves"]);

    const past = watched(testKitchen({ gaussianCurves: { request, result } }));
    expect(await programOf(past.kitchen, { ...QUICK, centre: 0 })).not.toEqual(anew);
    expect(past.asked).toEqual(["gaussianCurves"]);
  });
});
