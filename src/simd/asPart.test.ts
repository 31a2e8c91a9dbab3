import { expect, it } from "vitest";
import { asPart } from "./asPart.ts";

function* steps(left: string[]): Generator<number, string> {
  try {
    yield 0.5;
    yield 1;
    return "done";
  } finally {
    left.push("left");
  }
}

it("scales what is said to be done, and passes the result on", () => {
  const part = asPart(steps([]), 0.2, 0.6);
  expect(part.next().value).toBeCloseTo(0.4, 15);
  expect(part.next().value).toBeCloseTo(0.6, 15);
  expect(part.next()).toEqual({ done: true, value: "done" });
});

it("ends the steps when it is ended half-way, by whatever means", () => {
  for (const end of [
    (part: Generator<number, string>) => part.return("stopped"),
    (part: Generator<number, string>) => expect(() => part.throw(new Error("stopped"))).toThrow("stopped"),
  ]) {
    const left: string[] = [];
    const part = asPart(steps(left), 0, 1);
    part.next();
    end(part);
    expect(left).toEqual(["left"]);
  }
});
