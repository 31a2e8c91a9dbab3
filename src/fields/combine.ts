import type { ForceField, ScalarField } from "../geometry.ts";
import type { SplitField } from "./types.ts";

/** The field that is zero everywhere. */
export const ZERO_FIELD: ForceField = (_x, _y, out, offset) => {
  out[offset] = 0;
  out[offset + 1] = 0;
};

/** Zero everywhere, as a curl or a divergence. */
export const ZERO: ScalarField = () => 0;

/** a f + b g, and the same of all its derivatives and parts. */
export function combine(a: number, f: SplitField, b: number, g: SplitField): SplitField {
  return {
    value: combineFields(a, f.value, b, g.value),
    curl: (x, y) => a * f.curl(x, y) + b * g.curl(x, y),
    divergence: (x, y) => a * f.divergence(x, y) + b * g.divergence(x, y),
    parts: {
      curlFree: combineFields(a, f.parts.curlFree, b, g.parts.curlFree),
      divergenceFree: combineFields(a, f.parts.divergenceFree, b, g.parts.divergenceFree),
      harmonic: combineFields(a, f.parts.harmonic, b, g.parts.harmonic),
    },
  };
}

/** a f + b g; neither may keep what it finds in `out`. */
export function combineFields(a: number, f: ForceField, b: number, g: ForceField): ForceField {
  if (f === ZERO_FIELD && g === ZERO_FIELD) return ZERO_FIELD;
  return (x, y, out, offset) => {
    g(x, y, out, offset);
    const [gu, gv] = [out[offset], out[offset + 1]];
    f(x, y, out, offset);
    out[offset] = a * out[offset] + b * gu;
    out[offset + 1] = a * out[offset + 1] + b * gv;
  };
}
