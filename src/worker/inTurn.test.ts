import { expect, test } from "vitest";
import { inTurn } from "./inTurn.ts";

test("the next begins when the one before has ended, be it badly", async () => {
  const told: string[] = [];
  let finish = () => {};
  const first = inTurn(() => {
    told.push("first");
    return new Promise<number>((resolve) => {
      finish = () => resolve(1);
    });
  });
  const second = inTurn(() => {
    told.push("second");
    return Promise.reject(new Error("not there"));
  });
  const third = inTurn(async () => 3);
  await Promise.resolve();
  expect(told).toEqual(["first"]);
  finish();
  expect(await first).toBe(1);
  await expect(second).rejects.toThrow("not there");
  expect(await third).toBe(3);
});
