import { expect, it } from "vitest";
import { createDrawQueue } from "./drawQueue.ts";

/** Runs deferred tasks by hand, one at a time, letting promises settle in between; its clock stands still unless it is moved on. */
function manualPage() {
  const tasks: (() => void)[] = [];
  const errors: unknown[] = [];
  let time = 0;
  return {
    errors,
    options: {
      defer: (task: () => void) => void tasks.push(task),
      now: () => time,
      report: (error: unknown) => void errors.push(error),
    },
    pass: (milliseconds: number) => {
      time += milliseconds;
    },
    step: async () => {
      tasks.shift()?.();
      await new Promise((resolve) => setTimeout(resolve, 0));
    },
  };
}

it("draws in the order asked, in a later task, as many figures to a task as are drawn in time", async () => {
  const { options, pass, step } = manualPage();
  const queue = createDrawQueue(options);
  const drawn: string[] = [];
  for (const name of ["a", "b", "c", "d"]) {
    queue.request({}, () => {
      drawn.push(name);
      pass(16);
    });
  }
  expect(drawn).toEqual([]);
  await step();
  expect(drawn).toEqual(["a", "b", "c"]);
  await step();
  expect(drawn).toEqual(["a", "b", "c", "d"]);
});

it("draws one figure per task where drawing takes long, and one that waits for something ends its task", async () => {
  const { options, pass, step } = manualPage();
  const queue = createDrawQueue(options);
  const drawn: string[] = [];
  for (const name of ["a", "b"]) {
    queue.request({}, async () => {
      await null;
      drawn.push(name);
      pass(30);
    });
  }
  await step();
  expect(drawn).toEqual(["a"]);
  await step();
  expect(drawn).toEqual(["a", "b"]);
});

it("drops intermediate versions, and keeps the figure's place in the line", async () => {
  const { options, pass, step } = manualPage();
  const queue = createDrawQueue(options);
  const drawn: string[] = [];
  const first = {};
  queue.request(first, () => void drawn.push("first, old"));
  queue.request({}, () => {
    drawn.push("second");
    pass(100);
    // Asked for while the line is being worked off.
    queue.request(first, () => void drawn.push("first, again"));
  });
  queue.request(first, () => void drawn.push("first, new"));
  await step();
  expect(drawn).toEqual(["first, new", "second"]);
  await step();
  expect(drawn).toEqual(["first, new", "second", "first, again"]);
});

it("survives a drawing that throws, draws nothing cancelled, and starts again when idle", async () => {
  const { options, errors, step } = manualPage();
  const queue = createDrawQueue(options);
  const drawn: string[] = [];
  const gone = {};
  queue.request({}, () => {
    throw new Error("broken");
  });
  queue.request(gone, () => void drawn.push("gone"));
  queue.cancel(gone);
  for (let i = 0; i < 3; i++) await step();
  expect(errors).toHaveLength(1);
  expect(drawn).toEqual([]);
  queue.request({}, () => void drawn.push("later"));
  await step();
  expect(drawn).toEqual(["later"]);
});
