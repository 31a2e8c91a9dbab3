import { expect, test } from "vitest";
import { runToEnd, runWithPauses, type Steps } from "./steps.ts";

function* counting(log: string[]): Steps<string> {
  try {
    for (let i = 0; i < 4; i++) {
      log.push(`at ${i}`);
      yield i / 4;
    }
    return "result";
  } finally {
    log.push("memory given back");
  }
}

test("without pauses, it runs to its result", () => {
  const log: string[] = [];
  expect(runToEnd(counting(log))).toBe("result");
  expect(log).toEqual(["at 0", "at 1", "at 2", "at 3", "memory given back"]);
});

test("with pauses, each is told the part done", async () => {
  const fractions: number[] = [];
  const result = await runWithPauses(counting([]), async (fraction) => {
    fractions.push(fraction);
  });
  expect(result).toBe("result");
  expect(fractions).toEqual([0, 0.25, 0.5, 0.75]);
});

test("what a pause throws ends it there, and the memory is given back", async () => {
  const log: string[] = [];
  const running = runWithPauses(counting(log), async (fraction) => {
    if (fraction === 0.25) throw new Error("not wanted any more");
  });
  await expect(running).rejects.toThrow("not wanted any more");
  expect(log).toEqual(["at 0", "at 1", "memory given back"]);
});
