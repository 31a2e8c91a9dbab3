import { expect, test } from "vitest";
import { createHeap, MEMORY_LIMIT } from "./heap.ts";

const PAGE = 65536;
const memory = (pages: number, maximum = 1000) => new WebAssembly.Memory({ initial: pages, maximum });

test("stretches are aligned to cache lines and don't overlap", () => {
  const heap = createHeap(memory(1), 1234);
  const regions = [1, 7, 8, 9, 100].map((count) => heap.allocate(count));
  let end = 1234;
  for (const { address, doubles } of regions) {
    expect(address % 64).toBe(0);
    expect(address).toBeGreaterThanOrEqual(end);
    end = address + doubles().byteLength;
  }
});

test("what is given back serves again, neighbours joined", () => {
  const heap = createHeap(memory(1), 0);
  const [a, b, c] = [heap.allocate(1000), heap.allocate(1000), heap.allocate(1000)];
  a.free();
  c.free();
  b.free();
  expect(heap.allocate(3000).address).toBe(a.address);
  expect(heap.size()).toBe(PAGE);
});

test("giving back twice does nothing", () => {
  const heap = createHeap(memory(1), 0);
  const a = heap.allocate(10);
  a.free();
  const b = heap.allocate(10);
  a.free();
  expect(heap.allocate(10).address).not.toBe(b.address);
});

test("memory grows when there is no room, keeps what was in it, and views asked for anew see it", () => {
  const heap = createHeap(memory(1), 0);
  const small = heap.allocate(4);
  small.doubles().set([1, 2, 3, 4]);
  const large = heap.allocate(100_000);
  expect(heap.size()).toBeGreaterThanOrEqual(800_000);
  expect(large.doubles()).toHaveLength(100_000);
  expect(Array.from(small.doubles())).toEqual([1, 2, 3, 4]);
});

test("a free end of the memory counts when it grows", () => {
  const heap = createHeap(memory(2), 0);
  heap.allocate(PAGE / 8);
  heap.allocate((2 * PAGE) / 8);
  expect(heap.size()).toBe(3 * PAGE);
});

test("several stretches come together, or none is taken", () => {
  const heap = createHeap(memory(1, 10), 0);
  const taken = heap.allocateAll([10, 20]);
  expect(taken.map(({ doubles }) => doubles().length)).toEqual([10, 20]);
  for (const region of taken) region.free();
  expect(() => heap.allocateAll([10, 20, 10 * PAGE])).toThrow("use fewer samples");
  expect(heap.allocate(10).address).toBe(taken[0].address);
});

test("more than the limit, or than the platform gives, is refused with the estimate", () => {
  const heap = createHeap(memory(1, 10), 0);
  expect(() => heap.allocate(MEMORY_LIMIT / 8)).toThrow("This would take 1,500 MB of memory, more than the 1,500 MB");
  expect(() => heap.allocate(10 * PAGE)).toThrow("use fewer samples");
  expect(heap.allocate(100).doubles()).toHaveLength(100);
});
