import { claimOf } from "../Claim.tsx";
import type { ClaimDefinition } from "../verdict.ts";
import { multipoleClaims } from "./multipoleClaims.ts";
import type { MultipoleMeasurements } from "./types.ts";
import { useMultipoleMeasurements } from "./useMultipoleMeasurements.ts";

const claims: Readonly<Record<keyof typeof multipoleClaims, ClaimDefinition<MultipoleMeasurements>>> = multipoleClaims;

/** What makes the chapter's prose live. */
export const Claim = claimOf(claims, useMultipoleMeasurements);
