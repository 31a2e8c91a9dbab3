import { expect, test } from "vitest";
import { Problem, toProblemReport } from "../../src/problem.ts";
import { sentence, tell } from "../../src/sentence.ts";
import { told, toldWithin, withProblemsTold } from "./told.ts";

const dutch: Record<string, string> = { "At most {0} samples.": "Hoogstens {0} metingen.", "No.": "Nee." };
const inDutch = (said: Parameters<typeof tell>[0]) => tell(said, (pattern) => dutch[pattern] ?? pattern);

test("problems anywhere in an answer are told, and nothing else is touched", () => {
  const energies = new Float64Array([1, 2]);
  const many = toProblemReport(new Problem("input", sentence`At most ${5} samples.`, "count"));
  const plain = toProblemReport(new Problem("input", "No."));
  const runs = new Map([["truth", 1]]);
  const answer = { energies, runs, models: [{ problem: many }, { problem: null }], status: "failed", problem: plain };
  const said = withProblemsTold(answer, inDutch);
  expect(said).toEqual({
    energies,
    runs,
    models: [{ problem: { ...many, message: "Hoogstens 5 metingen." } }, { problem: null }],
    status: "failed",
    problem: { ...plain, message: "Nee." },
  });
  expect(said).toHaveProperty("energies", energies);
  expect((said as typeof answer).energies).toBe(energies);
});

test("in English an answer is the very same object, and a sentence is told as written", () => {
  const answer = { problem: toProblemReport(new Problem("input", sentence`At most ${5} samples.`)) };
  expect(toldWithin(answer)).toBe(answer);
  expect(told(sentence`At most ${5} samples.`)).toBe("At most 5 samples.");
});
