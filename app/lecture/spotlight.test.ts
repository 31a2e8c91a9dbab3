import { expect, test } from "vitest";
import { hasRail, spotlight } from "./spotlight.ts";

test("a scene that names nothing shows everything", () => {
  expect(spotlight({})).toBe("");
  expect(hasRail({})).toBe(true);
});

test("parts are shown, and what went wrong with them, and nothing is hidden in the rail", () => {
  const rules = spotlight({ parts: [".plot", ".readout"] });
  expect(rules).toContain(".stage .panel-figure > :not(:is(.problem, .plot, .readout)");
  expect(rules).not.toContain(".panel-rail");
});

test("controls are named by their parameters, other parts of the rail by selectors", () => {
  const rules = spotlight({ controls: ["lecture.c"], railParts: [".seed-row"] });
  expect(rules).toContain(':is(.problem, [data-control="lecture.c"], .seed-row)');
  expect(rules).not.toContain(".panel-figure");
});

test("a rail without anything in it is none", () => {
  expect(hasRail({ controls: [], railParts: [] })).toBe(false);
  expect(hasRail({ controls: [] })).toBe(false);
  expect(hasRail({ controls: ["sigma"], railParts: [] })).toBe(true);
  expect(hasRail({ controls: [], railParts: [".seed-row"] })).toBe(true);
});
