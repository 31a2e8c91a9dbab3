import { expect, it } from "vitest";
import { covariantDefaults } from "../../store/covariant/covariantParameters.ts";
import { toForceCurves } from "../../store/covariant/toCovariant.ts";
import { multipoleDefaults } from "../../store/multipoles/multipoleParameters.ts";
import type { Kitchen, Recipe } from "../recipe.ts";
import { scriptOf } from "../script.ts";
import { testKitchen } from "../testKitchen.ts";
import { runPython, withPython } from "../testPython.ts";
import { writeProgram } from "../writeProgram.ts";
import { forceCurves } from "./covariantCurves.ts";
import { elementCurves } from "./multipoleCurves.ts";

const FORCES = { ...covariantDefaults, repeats: 1, maximumCount: "20" } as const;
const ELEMENTS = { ...multipoleDefaults, repeats: 1, maximumCount: "25" } as const;
const HEADING = { number: 1, title: "a test", link: "https://example.org/#/" };

const scriptFor = async <V>(recipe: Recipe<V>, values: V, kitchen: Kitchen = testKitchen()) =>
  scriptOf(await writeProgram(recipe, values, kitchen, HEADING));

function failure(script: string, from: string, to: string, python: string): string {
  const wrong = script.replace(from, to);
  expect(wrong).not.toBe(script);
  const { status, output } = runPython(wrong, python);
  expect(status).not.toBe(0);
  return output;
}

it(
  "programs of learning curves of forces find out a width that is not the page's, in its sixth digit",
  withPython(async (python) => {
    const script = await scriptFor(forceCurves, FORCES);
    const output = failure(
      script,
      'shown["width"], shown["ridge"]',
      '1.00001 * shown["width"], shown["ridge"]',
      python,
    );
    expect(output).toContain("AssertionError: componentwise, N = 20: RMSE");
  }),
);

it(
  "programs of learning curves of dipoles find out kinds that are not told apart",
  withPython(async (python) => {
    const script = await scriptFor(elementCurves, ELEMENTS);
    const output = failure(
      script,
      "(a[:, None, -1] == others[..., None, :, -1])",
      "(others[..., None, :, -1] >= 0)",
      python,
    );
    expect(output).toContain("AssertionError: H, componentwise, N = 25: RMSE");
  }),
);

it("are of the curves on the page where these are whole and of the same settings", async () => {
  const request = toForceCurves(FORCES);
  const result = await testKitchen().run("forceCurves", request);
  const anew = await scriptFor(forceCurves, FORCES);
  const asked: string[] = [];
  const watched = (done: number): Kitchen => {
    const kitchen = testKitchen({ forceCurves: { request, result: { ...result, done } } });
    const run: Kitchen["run"] = (job, what) => {
      asked.push(job);
      return kitchen.run(job, what);
    };
    return { ...kitchen, run };
  };
  expect(await scriptFor(forceCurves, FORCES, watched(result.done))).toBe(anew);
  expect(asked).toEqual([]);
  expect(await scriptFor(forceCurves, FORCES, watched(result.done - 1))).toBe(anew);
  expect(asked).toEqual(["forceCurves"]);
});
