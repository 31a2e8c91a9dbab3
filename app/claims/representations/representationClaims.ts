import { environmentClaims } from "./environmentClaims.ts";
import { moleculeClaims } from "./moleculeClaims.ts";
import { noetherClaims } from "./noetherClaims.ts";
import type { RepresentationClaim } from "./types.ts";

/** Every statement the chapter's prose makes, by name, and how it is measured. */
export const representationClaims = {
  ...moleculeClaims,
  ...environmentClaims,
  ...noetherClaims,
} as const satisfies Record<string, RepresentationClaim>;
