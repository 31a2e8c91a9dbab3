import { Problem } from "../../problem.ts";
import { sentence } from "../../sentence.ts";
import { axilrodTeller } from "./axilrodTeller.ts";
import { stillingerWeber } from "./stillingerWeber.ts";
import type { ThreeBodyDefinition } from "./types.ts";

/** Every potential of three atoms, in the order of the menu. */
export const threeBodyPotentials = [stillingerWeber, axilrodTeller] as const satisfies readonly ThreeBodyDefinition[];

export type ThreeBodyId = (typeof threeBodyPotentials)[number]["id"];

/** @throws Problem "input" for an unknown id. */
export function findThreeBodyPotential(id: string): ThreeBodyDefinition {
  const found = threeBodyPotentials.find((potential) => potential.id === id);
  if (found !== undefined) return found;
  const known = threeBodyPotentials.map((potential) => potential.id).join(", ");
  throw new Problem("input", sentence`There is no three-body potential “${id}”; they are ${known}.`, "potential");
}
