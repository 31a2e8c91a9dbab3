import { expect, test } from "vitest";
import type { Outcome } from "../../../src/worker/client.ts";
import { createChunkedDrive } from "./chunkedDrive.ts";

const turn = () => new Promise((resolve) => setTimeout(resolve, 0));

/** A drive of so many chunks, each answered by hand. */
function start(chunks: number) {
  const log: string[] = [];
  const answers: ((outcome: Outcome<"fluid">) => void)[] = [];
  let left = chunks;
  const drive = createChunkedDrive<"fluid">({
    ask: () => {
      if (left === 0) return null;
      log.push("asked");
      return {
        pending: {
          promise: new Promise((resolve) => answers.push(resolve)),
          cancel: () => answers.at(-1)?.({ status: "cancelled" }),
        },
        take: async ({ status }) => {
          log.push(`took ${status}`);
          left--;
          return status !== "superseded";
        },
      };
    },
    show: () => log.push("shown"),
    tellActivity: () => {},
  });
  /** Answers what was asked for last, and waits until that has been taken. */
  const answer = async (status: "cancelled" | "superseded") => {
    answers.at(-1)?.({ status });
    await turn();
  };
  return { drive, log, answer };
}

test("asks only while awake, for one chunk at a time, and shows when nothing is left", async () => {
  const { drive, log, answer } = start(2);
  drive.go();
  expect(log).toEqual(["shown"]);
  await answer("cancelled");
  drive.wake();
  drive.go();
  expect(log).toEqual(["shown", "asked"]);
  await answer("cancelled");
  expect(log.slice(2)).toEqual(["took cancelled", "asked"]);
  await answer("cancelled");
  expect(log.slice(4)).toEqual(["took cancelled", "shown"]);
});

test("what comes after something else was wanted is not taken, and asleep nothing follows", async () => {
  const { drive, log, answer } = start(3);
  drive.wake();
  // The first is called off, whatever comes of it.
  drive.turnTo(() => log.push("changed"));
  await turn();
  expect(log).toEqual(["asked", "changed", "asked"]);
  await answer("cancelled");
  expect(log.slice(3)).toEqual(["took cancelled", "asked"]);
  drive.sleep();
  await turn();
  expect(log.slice(5)).toEqual(["shown"]);
  expect(drive.isAwake()).toBe(false);
});

test("stops where what has come says so", async () => {
  const { drive, log, answer } = start(3);
  drive.wake();
  await answer("superseded");
  expect(log).toEqual(["asked", "took superseded", "shown"]);
});
