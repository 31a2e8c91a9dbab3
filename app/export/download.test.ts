import { expect, test } from "vitest";
import { fileName } from "./download.ts";

test.each([
  [["loop", "Curl of the independent model"], "csv", "kernel-fields-loop-curl-of-the-independent-model.csv"],
  [["sigma-lambda", "Error over σ and λ"], "png", "kernel-fields-sigma-lambda-error-over-sigma-and-lambda.png"],
  [["priors", "Matérn 5/2 kernel"], "svg", "kernel-fields-priors-matern-5-2-kernel.svg"],
])("%j as %s is “%s”", (parts, ending, name) => {
  expect(fileName(parts, ending)).toBe(name);
});

test("no name is too long for a file system", () => {
  expect(fileName(["word ".repeat(100)], "png").length).toBeLessThanOrEqual(104);
});
