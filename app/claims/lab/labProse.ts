import { claimOf } from "../Claim.tsx";
import { liveOf } from "../Live.tsx";
import { labClaims } from "./labClaims.ts";
import { labQuantities } from "./labQuantities.ts";
import { useLabMeasurements } from "./useLabMeasurements.ts";

/** What makes the lab's prose live. */
export const Claim = claimOf(labClaims, useLabMeasurements);
export const Live = liveOf(labQuantities, useLabMeasurements);
