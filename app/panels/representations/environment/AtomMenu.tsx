import { t } from "../../../messages/t.ts";
import { representationSpecs } from "../../../store/representations/representationParameters.ts";
import { representationStore, useRepresentation } from "../../../store/representations/representationStore.ts";
import { chosenAtoms } from "../../../store/representations/toEnvironment.ts";
import { readMolecule, toMolecule } from "../../../store/representations/toMolecule.ts";
import { ParameterPart } from "../../ParameterPart.tsx";
import { AtomOptions } from "../AtomOptions.tsx";

/** One of the molecule’s atoms, by name: the one in the middle, or the neighbour that is moved. */
export function AtomMenu({ name }: { readonly name: "middleAtom" | "neighbourAtom" }) {
  const values = useRepresentation((state) => state.values);
  const molecule = readMolecule(toMolecule(values))?.molecule ?? null;
  const { label, help } = representationSpecs[name];
  const count = molecule?.numbers.length ?? 0;
  const { middle, neighbour } = chosenAtoms(values, Math.max(1, count));
  return (
    <ParameterPart of={name}>
      <label className="control">
        <span className="control-label" title={help}>
          {label}
        </span>
        <select
          value={count === 0 ? "" : String((name === "middleAtom" ? middle : neighbour) + 1)}
          disabled={count === 0}
          onChange={({ target }) => chooseAtom(name, Number(target.value) - 1)}
        >
          {molecule === null && <option value="">{t`no molecule`}</option>}
          <AtomOptions molecule={molecule} except={name === "neighbourAtom" ? middle : undefined} />
        </select>
      </label>
    </ParameterPart>
  );
}

/** Another neighbour begins where it is in the molecule. */
export function chooseAtom(name: "middleAtom" | "neighbourAtom", atom: number): void {
  representationStore.getState().set({ [name]: atom + 1, pull: 0 });
}
