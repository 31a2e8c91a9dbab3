import { claimOf } from "../Claim.tsx";
import { liveOf } from "../Live.tsx";
import { choosingClaims } from "./choosingClaims.ts";
import { choosingQuantities } from "./choosingQuantities.ts";
import { useChoosingMeasurements } from "./useChoosingMeasurements.ts";

/** What makes the prose on Figures 1 to 3 live. */
export const Claim = claimOf(choosingClaims, useChoosingMeasurements);
export const Live = liveOf(choosingQuantities, useChoosingMeasurements);
