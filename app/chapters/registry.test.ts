import { expect, test } from "vitest";
import { everySettings } from "../store/everySettings.ts";
import { chapters } from "./registry.ts";

test("what all chapters’ settings are tested for is tested of every chapter of the notebook", () => {
  expect(everySettings.map(({ chapter }) => chapter)).toEqual(expect.arrayContaining(chapters.map(({ id }) => id)));
});
