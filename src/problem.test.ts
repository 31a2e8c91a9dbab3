import { expect, test } from "vitest";
import { Problem, toProblemReport } from "./problem.ts";
import { sentence } from "./sentence.ts";

test("a problem as plain data has what it was made with, and no more", () => {
  expect(toProblemReport(new Problem("input", "No."))).toEqual({ kind: "input", message: "No." });
  expect(toProblemReport(new Problem("input", "No.", "ridge"))).toEqual({
    kind: "input",
    message: "No.",
    parameter: "ridge",
  });
  expect(toProblemReport(new Problem("input", "No.", "expression", 7))).toEqual({
    kind: "input",
    message: "No.",
    parameter: "expression",
    character: 7,
  });
  expect(structuredClone(toProblemReport(new Problem("input", "No.", "expression", 7)))).toHaveProperty("character", 7);
});

test("a sentence is kept with its values apart, and told in English as the message", () => {
  const problem = new Problem("input", sentence`N must be at most ${10}, not ${12}.`, "count");
  expect(problem.message).toBe("N must be at most 10, not 12.");
  expect(toProblemReport(problem)).toEqual({
    kind: "input",
    message: "N must be at most 10, not 12.",
    sentence: { pattern: "N must be at most {0}, not {1}.", values: [10, 12] },
    parameter: "count",
  });
});

test("anything else thrown is a bug, and says so", () => {
  expect(toProblemReport(new RangeError("Oh"))).toEqual({
    kind: "internal",
    message: "Something inside the engine went wrong: Oh",
    sentence: { pattern: "Something inside the engine went wrong: {0}", values: ["Oh"] },
  });
  expect(toProblemReport("Oh")).toMatchObject({ kind: "internal" });
});
