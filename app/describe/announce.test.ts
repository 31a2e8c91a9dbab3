import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { createAnnouncer, firstSentence } from "./announce.ts";

let texts: Map<string, string>;
let busy: boolean;
let spoken: string[];
const announcer = () =>
  createAnnouncer<string>({
    read: () => new Map(texts),
    isBusy: () => busy,
    say: (sentence) => spoken.push(sentence),
  });

beforeEach(() => {
  vi.useFakeTimers();
  texts = new Map([
    ["map", "The error is 3."],
    ["line", "It falls."],
  ]);
  busy = false;
  spoken = [];
});
afterEach(() => vi.useRealTimers());

it("says one sentence after a drag of many steps, and none on the way", () => {
  const { act, hold } = announcer();
  hold(true);
  for (let step = 0; step < 30; step++) {
    act("kernels");
    texts.set("map", `The error is ${step}.`);
    vi.advanceTimersByTime(100);
  }
  vi.advanceTimersByTime(5000);
  expect(spoken).toEqual([]);
  hold(false);
  vi.advanceTimersByTime(900);
  expect(spoken).toEqual([]);
  vi.advanceTimersByTime(200);
  expect(spoken).toEqual(["The error is 29."]);
  vi.advanceTimersByTime(60_000);
  expect(spoken).toHaveLength(1);
});

it("waits for what is computed", () => {
  const { act } = announcer();
  act("kernels");
  busy = true;
  vi.advanceTimersByTime(4000);
  expect(spoken).toEqual([]);
  texts.set("line", "It rises.");
  busy = false;
  vi.advanceTimersByTime(300);
  expect(spoken).toEqual(["It rises."]);
});

it("says nothing where nothing changed, nor of another panel", () => {
  const { act } = announcer();
  act("kernels");
  vi.advanceTimersByTime(2000);
  texts.set("map", "The error is 4.");
  vi.advanceTimersByTime(60_000);
  expect(spoken).toEqual([]);
});

it("gives up on what computes for minutes", () => {
  const { act } = announcer();
  act("kernels");
  busy = true;
  texts.set("map", "The error is 4.");
  vi.advanceTimersByTime(120_000);
  busy = false;
  vi.advanceTimersByTime(120_000);
  expect(spoken).toEqual([]);
});

it.each([
  ["The error is 0.35 kT. It is largest at x 1.5.", "The error is 0.35 kT."],
  ["Being computed.", "Being computed."],
  ["No end", "No end"],
  ["Is it 3.5? Yes.", "Is it 3.5?"],
])("the first sentence of “%s” is “%s”", (text, first) => {
  expect(firstSentence(text)).toBe(first);
});
