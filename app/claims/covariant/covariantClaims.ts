import { kernelClaims } from "./kernelClaims.ts";
import { learningClaims } from "./learningClaims.ts";

/** Every statement the chapter makes, by name, and how it is measured. */
export const covariantClaims = { ...learningClaims, ...kernelClaims };

export type CovariantClaimId = keyof typeof covariantClaims;
