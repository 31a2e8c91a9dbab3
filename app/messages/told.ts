import type { ProblemReport } from "../../src/problem.ts";
import { type Sentence, tell } from "../../src/sentence.ts";
import { isEnglish, translatePattern } from "./catalogue.ts";

/** What the engine says, in the reader's language. */
export function told(said: Sentence | string): string {
  return tell(said, translatePattern);
}

/** What the engine answers, with every problem in it told in the reader's language; the numbers are the same arrays. */
export function toldWithin<T>(answer: T): T {
  return isEnglish ? answer : (withProblemsTold(answer, told) as T);
}

/** @param tellIt says a problem's message, kept as a sentence where its values are apart. */
export function withProblemsTold(value: unknown, tellIt: (said: Sentence | string) => string): unknown {
  if (typeof value !== "object" || value === null || ArrayBuffer.isView(value)) return value;
  if (Array.isArray(value)) return value.map((part) => withProblemsTold(part, tellIt));
  if (isProblem(value)) return { ...value, message: tellIt(value.sentence ?? value.message) };
  if (Object.getPrototypeOf(value) !== Object.prototype) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, withProblemsTold(part, tellIt)]));
}

function isProblem(value: object): value is ProblemReport {
  return "kind" in value && "message" in value && typeof value.message === "string";
}
