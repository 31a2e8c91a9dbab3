import { elementClaims } from "./elementClaims.ts";
import { expansionClaims } from "./expansionClaims.ts";
import { originClaims } from "./originClaims.ts";

/** Every statement of the chapter's prose, by name. */
export const multipoleClaims = { ...expansionClaims, ...originClaims, ...elementClaims } as const;

export type MultipoleClaimId = keyof typeof multipoleClaims;
