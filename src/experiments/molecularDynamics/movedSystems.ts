/** What can be set in motion: a bond by itself, and molecules of the classical force field that are made of bonds and angles only. */
export const MOVED_SYSTEMS = ["bond", "water", "ammonia", "methane"] as const;

export type MovedSystemId = (typeof MOVED_SYSTEMS)[number];
