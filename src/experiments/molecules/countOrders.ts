import { runWithPauses } from "../../linalg/steps.ts";
import { countOrders as countOrdersOf, type OrderCounts } from "../../moleculeRepresentations/countOrders.ts";
import { sentence } from "../../sentence.ts";
import type { ExperimentContext } from "../context.ts";
import { chosenMolecule, type MoleculeChoice } from "./moleculeChoice.ts";

export interface CountOrdersRequest {
  readonly molecule: MoleculeChoice;
}

/** Also what `partial` hands over while it counts. */
export type CountOrdersResult = OrderCounts;

/**
 * Counts the different Coulomb matrices over all orders of a molecule's atoms, sorted and not.
 * @throws Problem "input" for more than 8 atoms, "cancelled"
 */
export async function countOrders(
  { molecule }: CountOrdersRequest,
  context: ExperimentContext,
): Promise<CountOrdersResult> {
  let soFar: OrderCounts | null = null;
  const steps = countOrdersOf(chosenMolecule(molecule), (counts) => {
    soFar = counts;
  });
  return runWithPauses(steps, async (fraction) => {
    context.progress(fraction, sentence`trying every order of the atoms`);
    context.partial(soFar);
    await context.checkpoint();
  });
}
