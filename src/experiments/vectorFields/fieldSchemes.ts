import { grid } from "../../sampling/grid.ts";
import { lowDiscrepancy } from "../../sampling/lowDiscrepancy.ts";
import type { SamplingScheme } from "../../sampling/types.ts";
import { uniform } from "../../sampling/uniform.ts";

/** The sampling schemes that ask for no energy, which a vector field does not have. */
export const fieldSchemes = [uniform, grid, lowDiscrepancy] as const satisfies readonly SamplingScheme[];
