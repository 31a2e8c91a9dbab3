import { Icon } from "../../../controls/icons.tsx";
import { t } from "../../../messages/t.ts";
import { representationSpecs } from "../../../store/representations/representationParameters.ts";
import { representationStore, useRepresentation } from "../../../store/representations/representationStore.ts";
import { chosenBond, readMolecule, toMolecule } from "../../../store/representations/toMolecule.ts";
import { atomName } from "../../../viewer/moleculeWords.ts";
import { ParameterPart } from "../../ParameterPart.tsx";
import { AtomOptions } from "../AtomOptions.tsx";
import { RepresentationControl } from "../RepresentationControl.tsx";
import { MoleculeChoice } from "../XyzControl.tsx";

/** Everything that can be done to the molecule. */
export function MoleculeRail({ problem }: { readonly problem: string | undefined }) {
  return (
    <>
      <div className="rail-group">
        <MoleculeChoice problem={problem} />
        <RepresentationControl name="matrixForm" />
        <RepresentationControl name="unit" />
      </div>
      <div className="rail-group">
        <OrderControl />
        <SwapControl />
        <BondControl />
        <RepresentationControl name="stretch" />
      </div>
      <div className="rail-group">
        <RepresentationControl name="turnX" />
        <RepresentationControl name="turnY" />
        <RepresentationControl name="turnZ" />
        <RepresentationControl name="mirrored" />
      </div>
      <div className="rail-group">
        <RepresentationControl name="shiftX" />
        <RepresentationControl name="shiftY" />
        <RepresentationControl name="shiftZ" />
      </div>
    </>
  );
}

function OrderControl() {
  const drawn = useRepresentation(({ values }) => values.atomOrder !== 0 || values.swapped);
  const { atomOrder } = representationSpecs;
  return (
    <ParameterPart of="atomOrder">
      <div className="control">
        <div className="control-label">
          <span className="legend" title={atomOrder.help}>
            {atomOrder.label}
          </span>
        </div>
        <div className="button-row">
          <button type="button" className="button" onClick={drawOrder}>
            <Icon name="dice" />
            <span>{t`Another`}</span>
          </button>
          <button type="button" className="button" aria-disabled={!drawn} onClick={asListed}>
            {t`As listed`}
          </button>
        </div>
      </div>
    </ParameterPart>
  );
}

function asListed(): void {
  representationStore.getState().set({ atomOrder: 0, swapped: false });
}

function drawOrder(): void {
  const { values, setValue } = representationStore.getState();
  const { max } = representationSpecs.atomOrder;
  setValue("atomOrder", values.atomOrder >= max ? 1 : values.atomOrder + 1);
}

/** Two atoms that change places in the list. */
function SwapControl() {
  return (
    <div className="swap-row">
      <RepresentationControl name="swapped" />
      <SwapMenu name="swapFirst" />
      <SwapMenu name="swapSecond" />
    </div>
  );
}

function SwapMenu({ name }: { readonly name: "swapFirst" | "swapSecond" }) {
  const molecule = useRepresentation(({ values }) => readMolecule(toMolecule(values))?.molecule ?? null);
  const number = useRepresentation(({ values }) => values[name]);
  const count = molecule?.numbers.length ?? 0;
  const choose = (wanted: number) => representationStore.getState().set({ [name]: wanted, swapped: true });
  return (
    <ParameterPart of={name}>
      <select
        aria-label={representationSpecs[name].label}
        value={String(Math.min(number, count))}
        disabled={count < 2}
        onChange={({ target }) => choose(Number(target.value))}
      >
        <AtomOptions molecule={molecule} />
      </select>
    </ParameterPart>
  );
}

/** The bonds by name, those that can be stretched. */
function BondControl() {
  const bond = useRepresentation(({ values }) => values.bond);
  const read = useRepresentation(({ values }) => readMolecule(toMolecule(values)));
  const { label, help } = representationSpecs.bond;
  const bonds = read?.bonds ?? [];
  const chosen = read === null ? null : chosenBond(read, bond);
  return (
    <ParameterPart of="bond">
      <label className="control">
        <span className="control-label" title={help}>
          {label}
        </span>
        <select
          value={chosen === null ? "" : String(bonds.indexOf(chosen) + 1)}
          disabled={bonds.length === 0}
          onChange={({ target }) => representationStore.getState().setValue("bond", Number(target.value))}
        >
          {bonds.length === 0 && <option value="">{t`none outside a ring`}</option>}
          {read !== null &&
            bonds.map(([i, j], k) => (
              <option key={`${i} ${j}`} value={String(k + 1)}>
                {atomName(read.molecule, i)}–{atomName(read.molecule, j)}
              </option>
            ))}
        </select>
      </label>
    </ParameterPart>
  );
}
