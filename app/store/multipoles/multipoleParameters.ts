import { t } from "../../messages/t.ts";
import { choiceParameter } from "../../parameters/choice.ts";
import { largestCountParameter, sampleSetsParameter } from "../../parameters/curves.ts";
import { numberParameter } from "../../parameters/number.ts";
import { seedParameter } from "../../parameters/seed.ts";
import { defaultsOf, type ValuesOf } from "../../parameters/spec.ts";
import { apartFromCharges, chargeParameters } from "./chargeParameters.ts";

/** Figure 2. */
const fallOff = {
  direction: choiceParameter({
    label: t`Error`,
    help: t`Over all directions, as a root mean square, or along one of them, where a term may happen to vanish.`,
    options: [
      { id: "sphere", label: t`over the sphere` },
      { id: "line", label: t`along a line` },
    ],
    default: "sphere",
  }),
  polar: numberParameter({
    label: t`Polar angle`,
    symbol: "ϑ",
    unit: "°",
    help: t`Of the line, from the z axis.`,
    min: 0,
    max: 180,
    default: 90,
    step: 1,
  }),
  azimuth: numberParameter({
    label: t`Azimuth`,
    symbol: "φ",
    unit: "°",
    help: t`Of the line, from the x axis towards the y axis.`,
    min: -180,
    max: 180,
    default: 0,
    step: 1,
  }),
  farthest: numberParameter({
    label: t`Farthest distance`,
    unit: t`radii`,
    help: t`How far out the error is followed, in radii of the circle that holds all charges.`,
    min: 10,
    max: 1000,
    default: 300,
    scale: "log",
  }),
};

/** Figure 3. */
const origin = {
  shiftAlong: choiceParameter({
    label: t`Origin moved along`,
    help: t`The axis along which the origin is moved from the centre of the charges.`,
    options: [
      { id: "x", label: "x" },
      { id: "y", label: "y" },
      { id: "z", label: "z" },
    ],
    default: "x",
  }),
  farthestShift: numberParameter({
    label: t`As far as`,
    unit: "Å",
    help: t`The largest displacement of the origin, to both sides.`,
    min: 0.5,
    max: 5,
    default: 2,
    step: 0.1,
  }),
  errorDistance: numberParameter({
    label: t`Error at`,
    symbol: "R",
    unit: "Å",
    help: t`The distance from the moved origin at which the error of the expansion to the quadrupole is measured, over a sphere.`,
    min: 2,
    max: 50,
    default: 8,
    step: 0.5,
  }),
};

/** Figure 4. */
const elements = {
  maximumCount: largestCountParameter(["25", "50", "100", "200"], { default: "50" }),
  repeats: sampleSetsParameter({ default: 5 }),
  seed: seedParameter({
    help: t`The same seed gives the same samples, on any computer. Change it to see what was luck.`,
  }),
};

/** All of the chapter's parameters. */
export const multipoleSpecs: typeof chargeParameters & typeof fallOff & typeof origin & typeof elements = {
  ...chargeParameters,
  ...fallOff,
  ...origin,
  ...elements,
};

export type MultipoleValues = ValuesOf<typeof multipoleSpecs>;
export type MultipoleKey = keyof MultipoleValues & string;

/** How something is looked at is not part of the experiment. */
export const apartFromMultipoles: readonly string[] = [...apartFromCharges, "direction", "polar", "azimuth"];

export const multipoleDefaults: MultipoleValues = defaultsOf(multipoleSpecs);
