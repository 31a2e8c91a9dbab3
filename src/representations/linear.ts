import { Problem } from "../problem.ts";
import { sentence } from "../sentence.ts";
import { linearMap } from "./linearMap.ts";
import type { RepresentationDefinition } from "./types.ts";

/** A determinant below this, relative to the largest entry squared, counts as zero. */
const SINGULAR = 1e-12;

/** Any invertible linear representation, q = A r, with A typed in. */
export const linear = {
  id: "linear",
  label: "q = A r",
  summary: "Any 2×2 matrix you type in, as long as it does not flatten the plane onto a line.",
  formula: String.raw`\mathbf{q} = A\,\mathbf{r}`,
  needsMatrix: true,
  create: (matrix) => {
    const [a, b, c, d] = matrix;
    if (matrix.length !== 4 || !matrix.every(Number.isFinite)) {
      throw new Problem(
        "input",
        sentence`The matrix A needs four finite numbers, but has ${matrix.join(", ")}.`,
        "matrix",
      );
    }
    const scale = Math.max(...matrix.map(Math.abs));
    const relativeDeterminant = scale === 0 ? 0 : (a / scale) * (d / scale) - (b / scale) * (c / scale);
    if (Math.abs(relativeDeterminant) <= SINGULAR) {
      throw new Problem(
        "input",
        sentence`The matrix A = [[${a}, ${b}], [${c}, ${d}]] is singular: it maps different positions onto the same q, so the model could not tell them apart; choose one whose determinant is not zero.`,
        "matrix",
      );
    }
    return linearMap([a, b, c, d]);
  },
} as const satisfies RepresentationDefinition;
