import { claimOf } from "../Claim.tsx";
import { ownClaims } from "./ownClaims.ts";
import { useOwnMeasurements } from "./useOwnMeasurements.ts";

/** What makes the prose on one's own data live. */
export const OwnClaim = claimOf(ownClaims, useOwnMeasurements);
