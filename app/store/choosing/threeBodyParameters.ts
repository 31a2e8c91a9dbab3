import { threeBodyPotentials } from "../../../src/clusters/threeBody/registry.ts";
import { t } from "../../messages/t.ts";
import { choiceParameter } from "../../parameters/choice.ts";
import { numberParameter } from "../../parameters/number.ts";
import { entryOptions } from "../entryOptions.ts";

const angle = (label: string, degrees: number) =>
  numberParameter({
    label,
    unit: "°",
    help: t`The angle that the two neighbours make, as seen from the atom in the middle.`,
    min: 50,
    max: 180,
    default: degrees,
    step: 1,
  });

/** What there is to set in Figure 3, but for the potentials' own parameters. */
export const threeBodyParameters = {
  threeBody: choiceParameter({
    label: t`Potential`,
    help: t`What an atom’s energy among its neighbours is made of: the truth that is learnt.`,
    options: entryOptions(threeBodyPotentials),
    default: "stillingerWeber",
  }),
  neighbours: numberParameter({
    label: t`Neighbours`,
    help: t`How many atoms there are around the one whose energy is learnt.`,
    min: 2,
    max: 4,
    default: 2,
    integer: true,
  }),
  bondLength: numberParameter({
    label: t`Distance of both neighbours`,
    help: t`From the atom in the middle, the same in both pictures, in the potential’s own unit of length.`,
    min: 1.05,
    max: 1.6,
    default: 1.2,
    step: 0.05,
  }),
  leftAngle: angle(t`Angle on the left`, 109),
  rightAngle: angle(t`Angle on the right`, 70),
};
