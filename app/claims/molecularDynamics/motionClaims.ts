import { fluidClaims } from "./fluidClaims.ts";
import { integratorClaims } from "./integratorClaims.ts";

/** What the chapter's prose says, by name. */
export const motionClaims = { ...integratorClaims, ...fluidClaims };
