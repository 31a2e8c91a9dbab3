import { expect, test } from "vitest";
import { readSamplesFile } from "./readSamplesFile.ts";

const utf16 = (text: string, order: "little" | "big", mark: boolean) => {
  const codes = [...(mark ? "\uFEFF" : ""), ...text].map((character) => character.charCodeAt(0));
  return Uint8Array.from(
    codes.flatMap((code) => (order === "little" ? [code & 255, code >> 8] : [code >> 8, code & 255])),
  );
};
const UTF16 = "The file’s encoding is UTF-16; save it as UTF-8 (in a spreadsheet: “CSV UTF-8”).";

test("reads UTF-8, with or without its mark", async () => {
  const expected = {
    ok: true,
    samples: [{ x: 1, y: -2 }],
    notes: ["Without fx and fy, the forces are the potential’s."],
  };
  expect(await readSamplesFile(new Blob(["x,y\n1,−2"]))).toEqual(expected);
  expect(await readSamplesFile(new Blob(["\uFEFFx,y\n1,-2"]))).toEqual(expected);
});

test.each([
  ["little-endian UTF-16", utf16("x,y\n1,2\n", "little", true), UTF16],
  ["big-endian UTF-16", utf16("x,y\n1,2\n", "big", true), UTF16],
  ["UTF-16 without its mark", utf16("x,y\n1,2\n", "little", false), UTF16],
  [
    "Latin-1",
    Uint8Array.from([...'"Länge x",y\n1,2'].map((character) => character.charCodeAt(0))),
    "The file’s encoding is not UTF-8; save it as UTF-8 (in a spreadsheet: “CSV UTF-8”).",
  ],
  [
    "a spreadsheet",
    Uint8Array.from([0x50, 0x4b, 3, 4, 20, 0, 6, 0]),
    "This is a spreadsheet or a zip file, not a table in plain text; save it as CSV.",
  ],
  [
    "other binary data",
    Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 1, 2, 3, 4]),
    "This is a binary file, not a table in plain text.",
  ],
  ["nothing", new Uint8Array(0), "It is empty: there must be one line for each sample, with x, y or x, y, fx, fy."],
])("refuses %s", async (_name, bytes, problem) => {
  expect(await readSamplesFile(new Blob([bytes]))).toEqual({ ok: false, problem });
});

test("does not open a file of a million rows", async () => {
  const file = new Blob(["0.1,0.2,0.3,0.4\n".repeat(1_000_000)]);
  file.arrayBuffer = () => Promise.reject(new Error("opened"));
  expect(await readSamplesFile(file)).toMatchObject({
    ok: false,
    problem: expect.stringMatching(/^It is 16\.0 MB long/),
  });
});
