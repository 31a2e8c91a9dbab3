import { defaultsOf, type ValuesOf } from "../../parameters/spec.ts";
import { averageParameters } from "./averageParameters.ts";
import { learningParameters } from "./learningParameters.ts";
import { turningParameters } from "./turningParameters.ts";

/** All of the chapter's parameters. */
export const covariantSpecs = { ...turningParameters, ...averageParameters, ...learningParameters };

export type CovariantValues = ValuesOf<typeof covariantSpecs>;
export type CovariantKey = keyof CovariantValues & string;

/** How something is looked at is not part of the experiment. */
export const apartFromCovariant: readonly string[] = ["angle", "acrossDistance"];

export const covariantDefaults: CovariantValues = defaultsOf(covariantSpecs);
