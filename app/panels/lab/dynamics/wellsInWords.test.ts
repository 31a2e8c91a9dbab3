import { expect, it } from "vitest";
import { sharesInWords, wellName } from "./wellsInWords.ts";

it("calls each well one, once", () => {
  expect(["left", "upper well"].map(wellName)).toEqual(["left well", "upper well"]);
});

it("says the shares in per cent, and a dash where nothing has been counted", () => {
  expect(sharesInWords(["left", "right"], [0.6123, Number.NaN])).toBe("61.2 % in the left well, – in the right well");
});
