import { claimOf } from "../Claim.tsx";
import { liveOf } from "../Live.tsx";
import { krrClaims } from "./krrClaims.ts";
import { krrQuantities } from "./krrQuantities.ts";
import { useKrrMeasurements } from "./useKrrMeasurements.ts";

/** What makes the prose on kernel ridge regression live. */
export const Claim = claimOf(krrClaims, useKrrMeasurements);
export const Live = liveOf(krrQuantities, useKrrMeasurements);
