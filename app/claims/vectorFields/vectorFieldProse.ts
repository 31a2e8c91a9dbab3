import { claimOf } from "../Claim.tsx";
import { liveOf } from "../Live.tsx";
import { useVectorFieldMeasurements } from "./useVectorFieldMeasurements.ts";
import { vectorFieldClaims } from "./vectorFieldClaims.ts";
import { vectorFieldQuantities } from "./vectorFieldQuantities.ts";

/** What makes the prose on vector fields live. */
export const Claim = claimOf(vectorFieldClaims, useVectorFieldMeasurements);
export const Live = liveOf(vectorFieldQuantities, useVectorFieldMeasurements);
