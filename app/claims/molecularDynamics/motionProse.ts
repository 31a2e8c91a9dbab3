import { claimOf } from "../Claim.tsx";
import { liveOf } from "../Live.tsx";
import { motionClaims } from "./motionClaims.ts";
import { motionQuantities } from "./motionQuantities.ts";
import { useMotionMeasurements } from "./useMotionMeasurements.ts";

/** What makes the prose on molecular dynamics live. */
export const Claim = claimOf(motionClaims, useMotionMeasurements);
export const Live = liveOf(motionQuantities, useMotionMeasurements);
