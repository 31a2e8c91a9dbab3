import type { ForceModelId } from "../../gradientDomain/types.ts";
import type { Frames } from "../../molecules/frames.ts";
import { moleculeSet } from "../choosing/moleculeSet.ts";
import { QUIET } from "../context.ts";
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

/** So many frames of water at 300 K with forces, as a file of a reader's would hold them, for tests. */
export async function waterFrames(count: number): Promise<Frames> {
  const set = { molecule: "water", bondForm: "harmonic", frames: count, seed: 4, asText: false } as const;
  return (await moleculeSet({ ...set, geometries: { kind: "thermal", temperature: 300 } }, QUIET)).frames;
}
