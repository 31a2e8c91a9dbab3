import { claimOf } from "../Claim.tsx";
import { covariantClaims } from "./covariantClaims.ts";
import { useCovariantMeasurements } from "./useCovariantMeasurements.ts";

/** What makes the chapter's prose live. */
export const Claim = claimOf(covariantClaims, useCovariantMeasurements);
