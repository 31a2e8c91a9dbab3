import { claimOf } from "../Claim.tsx";
import { moleculeClaims } from "./moleculeClaims.ts";
import { useMoleculeMeasurements } from "./useMoleculeMeasurements.ts";

/** What makes the chapter's prose live. */
export const Claim = claimOf(moleculeClaims, useMoleculeMeasurements);
