import { expect, it } from "vitest";
import { scriptOf } from "../script.ts";
import { testKitchen } from "../testKitchen.ts";
import { runPython, withPython } from "../testPython.ts";
import { writeProgram } from "../writeProgram.ts";
import { shownFigures } from "./shownFigures.ts";

const TABLE = {
  columns: ["series", "x", "U(r) (k_BT₀)", "curl"],
  rows: [
    ["a curve", 0, 1, null],
    ["a curve", 1, null, null],
    ["a curve", 2, 3, null],
    ["a map", 0, 0, 0.5],
    ["a map", 0, 1, -0.5],
    ["a mark", 1, null, null],
  ],
};

it(
  "a figure without a recipe takes its data along",
  withPython(async (python) => {
    const recipe = async () => shownFigures([{ label: "A “figure”", table: TABLE }]);
    const heading = { number: 1, title: "Shown", link: "" };
    const script = scriptOf(await writeProgram(recipe, {}, testKitchen(), heading));
    expect(script).toContain('"U(r) (k_BT₀)": np.array([1, np.nan, 3])');
    expect(script).toContain('"curl": np.array([0.5, -0.5])');
    const { status, output } = runPython(script, python);
    expect(status, output).toBe(0);
    // A point that has one number only is no series.
    expect(output).toContain("1 figures, 2 series");
  }),
);
