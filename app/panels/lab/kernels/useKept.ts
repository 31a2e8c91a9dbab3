import { useState } from "react";
import { sameValues } from "./sameValues.ts";

/** The value given, or the one before where it is the same throughout: what is made from it then need not be made again. */
export function useKept<T>(value: T): T {
  const [kept, setKept] = useState(value);
  if (sameValues(kept, value)) return kept;
  setKept(value);
  return value;
}
