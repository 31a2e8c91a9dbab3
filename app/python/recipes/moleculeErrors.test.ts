import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { waterFrames } from "../../../src/experiments/molecule/testMolecularLab.ts";
import { createMolecule } from "../../store/molecule/moleculeStore.ts";
import { closeForces, openForces } from "../../store/molecule/openedForces.ts";
import { scriptOf } from "../script.ts";
import { testKitchen } from "../testKitchen.ts";
import { runPython, withPython } from "../testPython.ts";
import { writeProgram } from "../writeProgram.ts";
import { heating, moleculeCurves } from "./moleculeErrors.ts";

const HEADING = { number: 1, title: "Errors", link: "" };
const { values } = createMolecule().store.getState();

describe("a file’s molecule", () => {
  beforeEach(() => openForces("water.xyz", new Blob()));
  afterEach(closeForces);

  async function kitchenWithFile() {
    const frames = await waterFrames(60);
    const result = { frames, sameAtoms: true, notes: { withForces: 60 } };
    return testKitchen({ readMolecules: { request: {}, result } });
  }

  it(
    "has learning curves that are found again",
    withPython(async (python) => {
      const few = { ...values, curveMaximum: "20" as const, curveRepeats: 1 };
      const program = await writeProgram(moleculeCurves, few, await kitchenWithFile(), HEADING);
      const { status, output } = runPython(scriptOf(program), python);
      expect(status, output).toBe(0);
      expect(output).toMatch(/conserving, N = 20[\s\S]*as on the page/);
    }),
  );

  it("is not heated", async () => {
    await expect(writeProgram(heating, values, await kitchenWithFile(), HEADING)).rejects.toMatchObject({
      parameter: "source",
    });
  });
});

it(
  "an expected error that is not the page’s stops the program",
  withPython(async (python) => {
    const kitchen = testKitchen();
    const script = scriptOf(await writeProgram(heating, { ...values, count: 20 }, kitchen, HEADING));
    const [, hottest] = /expected=np\.array\(\[[^\]]*?([\d.]+),?\s*\]\)/.exec(script) ?? [];
    const wrong = script.replace(
      new RegExp(`(expected=np\\.array\\(\\[[^\\]]*?)${hottest}`),
      `$1${1.001 * Number(hottest)}`,
    );
    expect(wrong).not.toBe(script);
    const { status, output } = runPython(wrong, python);
    expect(status).not.toBe(0);
    expect(output).toMatch(/AssertionError:\s+its variance as expected/);
  }),
);
