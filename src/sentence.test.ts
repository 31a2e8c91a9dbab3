import { expect, test } from "vitest";
import { patternOf, piecesOf, sentence, tell } from "./sentence.ts";

test("a sentence is its pattern and its values", () => {
  expect(sentence`N must be at most ${10}, not ${12}.`).toEqual({
    pattern: "N must be at most {0}, not {1}.",
    values: [10, 12],
  });
  expect(sentence`No.`).toEqual({ pattern: "No.", values: [] });
});

test("told without a translator, it is what a plain template would say", () => {
  const [most, name, part] = [1e-9, "ridge {0}", sentence`of ${2} parts`];
  expect(tell(sentence`${name}: at most ${most} ${part}.`)).toBe(`${name}: at most ${most} of 2 parts.`);
  expect(tell("as it is")).toBe("as it is");
  expect(tell(0.1)).toBe("0.1");
});

test("told in another language, its parts and names are translated too, in that language's order", () => {
  const dutch: Record<string, string> = {
    "the {0} of {1} samples": "van {1} metingen de {0}",
    mean: "gemiddelde",
    "Give {0}.": "Geef {0}.",
  };
  const said = sentence`Give ${sentence`the ${"mean"} of ${3} samples`}.`;
  expect(tell(said, (pattern) => dutch[pattern] ?? pattern)).toBe("Geef van 3 metingen de gemiddelde.");
  expect(tell(said)).toBe("Give the mean of 3 samples.");
});

test("a pattern comes apart into what it was made of", () => {
  expect(patternOf(["From ", " to ", ""])).toBe("From {0} to {1}");
  expect(patternOf(["Long\n      lines,\n", "\n  broken"])).toBe("Long lines, {0} broken");
  expect(piecesOf("From {0} to {1}")).toEqual(["From ", 0, " to ", 1]);
  expect(piecesOf("{1}{0}")).toEqual([1, 0]);
  expect(piecesOf("{x}")).toEqual(["{x}"]);
});
