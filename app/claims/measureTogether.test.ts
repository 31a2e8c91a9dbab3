import { expect, test } from "vitest";
import { measureTogether } from "./measureTogether.ts";

test("all look before any changes, and every time anew", async () => {
  const log: string[] = [];
  const ask = (name: string) =>
    measureTogether(() => {
      log.push(`${name} looks`);
      return () => log.push(`${name} changes`);
    });
  ask("a");
  ask("b");
  expect(log).toEqual([]);
  await Promise.resolve();
  expect(log.splice(0)).toEqual(["a looks", "b looks", "a changes", "b changes"]);
  ask("c");
  await Promise.resolve();
  expect(log).toEqual(["c looks", "c changes"]);
});
