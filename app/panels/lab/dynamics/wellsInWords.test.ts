import { expect, it } from "vitest";
import { canTellWells, sharesInWords, wellName, wellsWithin } from "./wellsInWords.ts";

it("calls each well one, once", () => {
  expect(["left", "upper well"].map(wellName)).toEqual(["left well", "upper well"]);
});

it("says the shares in per cent, and a dash where nothing has been counted", () => {
  expect(sharesInWords(["left", "right"], [0.6123, Number.NaN])).toBe("61.2 % in the left well, – in the right well");
});

it("tells wells apart where there are two and the window shows them all", () => {
  const window = (x0: number, x1: number) => ({ x0, x1, y0: -5, y1: 5 });
  const told = (potential: "lecture" | "harmonic", x0: number, x1: number) => [
    wellsWithin({ potential, box: window(x0, x1) })
      .map(({ label }) => label)
      .join(),
    canTellWells({ potential, box: window(x0, x1) }),
  ];
  expect(told("lecture", -5, 5)).toEqual(["left,right", true]);
  expect(told("lecture", -1.5, 1.5)).toEqual(["", false]);
  expect(told("lecture", 0, 5)).toEqual(["right", false]);
  expect(told("harmonic", -5, 5)).toEqual(["well", false]);
});
