import { libraryMolecules } from "../../../src/molecules/library.ts";
import { t, translated } from "../../messages/t.ts";
import { chargesParameter } from "../../parameters/charges.ts";
import { choiceParameter } from "../../parameters/choice.ts";
import { type NumberSpec, numberParameter } from "../../parameters/number.ts";
import { switchParameter } from "../../parameters/switch.ts";

/** The choice of charges of one's own. */
export const OWN_CHARGES = "own";

/** As many charges as a molecule here has atoms, and some more. */
const MOST_CHARGES = 20;

/** By name; what is said of them elsewhere is about their matrices. */
const molecules = libraryMolecules.map(({ id, label }) => ({ id, label: translated(label) }));

/** How far the origin can be moved, in Å. */
const ORIGIN_REACH = 3;

function originParameter(axis: "x" | "y" | "z"): NumberSpec {
  return numberParameter({
    label: t`Origin moved along ${axis}`,
    unit: "Å",
    help: t`How far the origin of the expansion is from the centre of the charges along ${axis}.`,
    min: -ORIGIN_REACH,
    max: ORIGIN_REACH,
    default: 0,
    step: 0.05,
  });
}

/** What there is to set in Figure 1; the charges and the origin are those of Figures 2 and 3 too. */
export const chargeParameters = {
  source: choiceParameter({
    label: t`Charges`,
    help: t`Charges of your own, or those that the notebook’s classical force field has on a molecule’s atoms.`,
    options: [{ id: OWN_CHARGES, label: t`your own` }, ...molecules],
    default: OWN_CHARGES,
  }),
  charges: chargesParameter({
    label: t`All charges`,
    help: t`One line each: x, y, z in Å and q in elementary charges, by spaces, commas or tabs. Type, or paste a table.`,
    most: MOST_CHARGES,
    default: [
      { x: 0, y: 0, z: 0, q: 1 },
      { x: 1.2, y: 0.4, z: 0, q: -0.6 },
      { x: -0.5, y: 1, z: 0, q: 0.3 },
    ],
  }),
  originX: originParameter("x"),
  originY: originParameter("y"),
  originZ: originParameter("z"),
  order: choiceParameter({
    label: t`Expansion up to`,
    help: t`The last term that is taken along.`,
    options: [
      { id: "charge", label: t`charge` },
      { id: "dipole", label: t`dipole` },
      { id: "quadrupole", label: t`quadrupole` },
    ],
    default: "quadrupole",
  }),
  asPrinted: switchParameter({
    label: t`Quadrupole as printed`,
    help: t`Takes the quadrupole’s term as the slide has it, without its angular factor; counts where the expansion goes so far.`,
    default: false,
  }),
  plane: choiceParameter({
    label: t`Plane`,
    help: t`The plane of the maps.`,
    options: [
      { id: "xy", label: "xy" },
      { id: "xz", label: "xz" },
      { id: "yz", label: "yz" },
    ],
    default: "xy",
  }),
  height: numberParameter({
    label: t`Height of the plane`,
    unit: "Å",
    help: t`Where the plane stands on the third axis.`,
    min: -5,
    max: 5,
    default: 0,
    step: 0.1,
  }),
  halfWidth: numberParameter({
    label: t`Half the map’s side`,
    unit: "Å",
    help: t`How far the maps reach.`,
    min: 2,
    max: 25,
    default: 4,
    step: 0.5,
  }),
};

/** How the potential is looked at. */
export const apartFromCharges: readonly string[] = ["order", "asPrinted", "plane", "height", "halfWidth"];
