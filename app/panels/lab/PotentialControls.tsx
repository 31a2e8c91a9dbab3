import { findPotential } from "../../../src/potentials/registry.ts";
import { useLab } from "../../store/lab/labStore.ts";
import { LabControl } from "./LabControl.tsx";

/** The controls of the potential in use: whatever parameters its registry entry has. */
export function PotentialControls() {
  const potential = useLab((state) => state.values.potential);
  return findPotential(potential).parameters.map(({ id }) => (
    <LabControl key={`${potential}.${id}`} name={`${potential}.${id}`} />
  ));
}
