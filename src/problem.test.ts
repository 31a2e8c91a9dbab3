import { expect, test } from "vitest";
import { Problem, toProblemReport } from "./problem.ts";

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

test("anything else thrown is a bug, and says so", () => {
  expect(toProblemReport(new RangeError("Oh"))).toEqual({
    kind: "internal",
    message: "Something inside the engine went wrong: Oh",
  });
  expect(toProblemReport("Oh")).toMatchObject({ kind: "internal" });
});
