import { claimOf } from "../Claim.tsx";
import { liveOf } from "../Live.tsx";
import { conclusionClaims } from "./conclusionClaims.ts";
import { correctionQuantities } from "./correctionQuantities.ts";
import { useConclusionMeasurements } from "./useConclusionMeasurements.ts";

/** What makes the chapter's prose live. */
export const Claim = claimOf(conclusionClaims, useConclusionMeasurements);
export const Live = liveOf(correctionQuantities, useConclusionMeasurements);
