import type { ForceModelId } from "../../gradientDomain/types.ts";
import type { MolecularLab } from "./molecularLab.ts";

/** Few geometries of a molecule, and all three models, for tests. */
export function molecularLab(
  molecule: string,
  count: number,
  changes: {
    readonly data?: Partial<MolecularLab["data"]>;
    readonly learning?: Partial<MolecularLab["learning"]>;
    readonly models?: readonly ForceModelId[];
  } = {},
): MolecularLab {
  return {
    data: {
      source: { kind: "thermal", field: { molecule, bondForm: "harmonic" }, temperature: 300 },
      aligned: true,
      ...{ count, testCount: 30, seed: 1 },
      ...changes.data,
    },
    learning: {
      profile: "gaussian",
      ...{ lengthScale: 4, ridge: 1e-8, chosen: false, permutations: "bonds" },
      ...changes.learning,
    },
    models: changes.models ?? ["cartesian", "descriptor", "conserving"],
  };
}
