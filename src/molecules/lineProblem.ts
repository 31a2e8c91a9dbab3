import { Problem } from "../problem.ts";
import type { Sentence } from "../sentence.ts";

/** What is wrong with a file of molecules; the sentence names the line. */
export function lineProblem(said: Sentence): Problem {
  return new Problem("input", said, "file");
}
