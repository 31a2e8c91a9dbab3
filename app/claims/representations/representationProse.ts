import { claimOf } from "../Claim.tsx";
import { liveOf } from "../Live.tsx";
import { representationClaims } from "./representationClaims.ts";
import { representationQuantities } from "./representationQuantities.ts";
import { useRepresentationMeasurements } from "./useRepresentationMeasurements.ts";

/** What makes the prose on representations live. */
export const Claim = claimOf(representationClaims, useRepresentationMeasurements);
export const Live = liveOf(representationQuantities, useRepresentationMeasurements);
