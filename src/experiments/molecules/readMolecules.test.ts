import { expect, test } from "vitest";
import { frameCount, framesOf } from "../../molecules/frames.ts";
import { findLibraryMolecule } from "../../molecules/library.ts";
import { writeXyz } from "../../molecules/writeXyz.ts";
import { QUIET } from "../context.ts";
import { readMolecules } from "./readMolecules.ts";
import { cancelledAfter } from "./testMolecules.ts";

const ethanol = findLibraryMolecule("ethanol").create();
const water = findLibraryMolecule("water").create();

function fileOf(count: number): string {
  const molecules = Array(count).fill(ethanol);
  return [
    ...writeXyz(
      framesOf(
        molecules,
        Float64Array.from({ length: count }, (_, k) => -k),
      ),
    ),
  ].join("");
}

test("a large file is read in pieces, whether as a text or as a file", async () => {
  const text = fileOf(1000);
  const context = cancelledAfter(1000);
  const fromText = await readMolecules({ source: text }, context);
  const fromFile = await readMolecules({ source: new Blob([text.replaceAll("\n", "\r\n")]) }, QUIET);
  expect(frameCount(fromText.frames)).toBe(1000);
  expect(fromFile).toEqual(fromText);
  expect(fromText.frames.energies?.[999]).toBe(-999);
  expect(fromText).toMatchObject({ formulas: [{ formula: "C2H6O", count: 1000 }], sameAtoms: true });
  expect(context.told.length).toBe(Math.ceil(text.length / 2 ** 16));
  expect(context.told[context.told.length - 1]).toBe(1);
});

test("different molecules are counted, and said to be different", async () => {
  const text = [...writeXyz(framesOf([water, ethanol, water]))].join("");
  expect(await readMolecules({ source: text }, QUIET)).toMatchObject({
    formulas: [
      { formula: "H2O", count: 2 },
      { formula: "C2H6O", count: 1 },
    ],
    sameAtoms: false,
  });
});

test("reading stops where it is no longer wanted, and a broken line is named however far down", async () => {
  await expect(readMolecules({ source: fileOf(500) }, cancelledAfter(1))).rejects.toMatchObject({ kind: "cancelled" });
  const lines = fileOf(900).split("\n");
  lines[9000] = "C 0 zero 0";
  await expect(readMolecules({ source: lines.join("\n") }, QUIET)).rejects.toMatchObject({
    kind: "input",
    parameter: "file",
    message: "Line 9001 has “zero” where a finite number should be.",
  });
});
