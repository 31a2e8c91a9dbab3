import { expect, test } from "vitest";
import { lightOf } from "./heating/WarningLight.tsx";
import { memoryText, secondsText } from "./words.ts";

test("memory and time as one says them", () => {
  expect([14_000, 583_200, 233_280_000, 1.87e9].map(memoryText)).toEqual(["14 kB", "583 kB", "233 MB", "1.9 GB"]);
  expect([0.02, 1.44, 90, 600].map(secondsText)).toEqual([
    "less than 0.1 s",
    "about 1 s",
    "about 90 s",
    "about 10 min",
  ]);
});

test("the light has three states, by how far a doubt exceeds the usual", () => {
  expect([0.1, 1.5, 1.6, 5, 5.1].map(lightOf)).toEqual(["known", "known", "leaving", "leaving", "unknown"]);
});
