import { expect, test } from "vitest";
import { readMode } from "./mode.ts";

test.each([
  ["", "notebook"],
  ["?", "notebook"],
  ["?lectures", "notebook"],
  ["?lecture", "lecture"],
  ["?lecture=", "lecture"],
  ["?from=course&lecture", "lecture"],
  ["?lecture=notes", "notes"],
  ["?lecture=anything", "lecture"],
  ["?embed", "embed"],
  ["?embed&controls=&theme=dark", "embed"],
])("%s is the %s", (search, mode) => {
  expect(readMode(search)).toBe(mode);
});
