import { expect, test } from "vitest";
import { firstFrame } from "./firstFrame.ts";

test("of a file of frames the first is taken, whatever its line ends", () => {
  expect(firstFrame("\uFEFF1\r\na\r\nH 0 0 0\r\n1\r\nb\r\nH 0 0 1\r\n")).toBe("1\na\nH 0 0 0\n");
  expect(firstFrame("2\na\nH 0 0 0\n")).toBe("2\na\nH 0 0 0\n");
});

test("what does not begin with a number of atoms is left for the engine to complain of", () => {
  expect(firstFrame("H 0 0 0\nH 0 0 1")).toBe("H 0 0 0\nH 0 0 1");
});
