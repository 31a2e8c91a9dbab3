import { expect, it } from "vitest";
import { createDrawQueue } from "./drawQueue.ts";

/** Runs deferred tasks by hand, one at a time, letting promises settle in between. */
function manualTasks() {
  const tasks: (() => void)[] = [];
  const step = async () => {
    tasks.shift()?.();
    await new Promise((resolve) => setTimeout(resolve, 0));
  };
  return { defer: (task: () => void) => tasks.push(task), step };
}

it("draws one figure per task, in the order asked", async () => {
  const { defer, step } = manualTasks();
  const queue = createDrawQueue(defer, () => {});
  const drawn: string[] = [];
  queue.request({}, () => void drawn.push("a"));
  queue.request({}, () => void drawn.push("b"));
  expect(drawn).toEqual([]);
  await step();
  expect(drawn).toEqual(["a"]);
  await step();
  expect(drawn).toEqual(["a", "b"]);
});

it("drops intermediate versions, and keeps the figure's place in the line", async () => {
  const { defer, step } = manualTasks();
  const queue = createDrawQueue(defer, () => {});
  const drawn: string[] = [];
  const first = {};
  queue.request(first, () => void drawn.push("first, old"));
  queue.request({}, () => void drawn.push("second"));
  queue.request(first, () => void drawn.push("first, new"));
  for (let i = 0; i < 4; i++) await step();
  expect(drawn).toEqual(["first, new", "second"]);
});

it("survives a drawing that throws, draws nothing cancelled, and starts again when idle", async () => {
  const { defer, step } = manualTasks();
  const errors: unknown[] = [];
  const queue = createDrawQueue(defer, (error) => errors.push(error));
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
