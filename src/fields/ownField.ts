import type { Expression } from "../expressions/types.ts";
import type { VectorField } from "./types.ts";

/** What stands for a field of one's own where a named field's id would. */
export const OWN_FIELD = "own";

/** What a field of one's own is a function of. */
export const OWN_FIELD_VARIABLES = ["x", "y"] as const;

/**
 * A field from expressions in x and y as they were typed, with exact derivatives. Its parts are unknown: of a split learnt from
 * it, only the curl and the divergence, and the sum, can be judged.
 *
 * @param u,v expressions in the variables x and y, in this order
 */
export function ownField(u: Expression, v: Expression): VectorField {
  const [ux, uy] = [u.derivative("x"), u.derivative("y")];
  const [vx, vy] = [v.derivative("x"), v.derivative("y")];
  const at = new Float64Array(2);
  const move = (x: number, y: number): Float64Array => {
    at[0] = x;
    at[1] = y;
    return at;
  };
  return {
    value: (x, y, out, offset) => {
      move(x, y);
      out[offset] = u.evaluate(at);
      out[offset + 1] = v.evaluate(at);
    },
    curl: (x, y) => vx.evaluate(move(x, y)) - uy.evaluate(at),
    divergence: (x, y) => ux.evaluate(move(x, y)) + vy.evaluate(at),
    parts: null,
  };
}
