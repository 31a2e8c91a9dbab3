import { parseExpression } from "../../src/expressions/parseExpression.ts";
import { pythonOf } from "./expression.ts";

/**
 * One's own pair potential, as typed, and its symbolic derivative.
 * @throws Problem "input" for what cannot be read
 */
export function ownPairPotential(text: string): string {
  const U = parseExpression(text, ["r"]);
  return `def true_energy(r):
    """U(r) = ${quoted(text)}, one's own."""
    return ${pythonOf(U.tree, ["r"])}


def true_slope(r):
    """dU/dr."""
    return ${pythonOf(U.derivative("r").tree, ["r"])}
`;
}

/**
 * One's own vector field, as typed, with its curl and divergence.
 * @throws Problem "input" for what cannot be read
 */
export function ownVectorField(u: string, v: string): string {
  const names = ["x", "y"] as const;
  const [first, second] = [u, v].map((text) => parseExpression(text, names));
  const write = (text: typeof first) => pythonOf(text.tree, names);
  return `def true_field(x, y):
    """(u, v) = (${quoted(u)}, ${quoted(v)}), one's own: its parts are not known."""
    return np.stack([${write(first)}, ${write(second)}], axis=-1)


def true_curl(x, y):
    """∂v/∂x − ∂u/∂y."""
    return ${write(second.derivative("x"))} - (${write(first.derivative("y"))})


def true_divergence(x, y):
    """∂u/∂x + ∂v/∂y."""
    return ${write(first.derivative("x"))} + ${write(second.derivative("y"))}
`;
}

/** What was typed, as it may stand in a docstring. */
function quoted(text: string): string {
  return text.replaceAll("\\", "").replaceAll('"', "").replace(/\s+/g, " ");
}
