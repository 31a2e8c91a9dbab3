/** So many are kept: a chapter's settings, and those of a figure that is prepared or shown beside them. */
const KEPT = 4;

/** Gives back an earlier object where the new one says the same, so that nothing downstream changes. */
export function keepIdentity<T>(): (next: T) => T {
  /** By what they say, the one asked for last at the end. */
  const kept = new Map<string, T>();
  return (next) => {
    const key = JSON.stringify(next);
    const value = kept.has(key) ? (kept.get(key) as T) : next;
    kept.delete(key);
    kept.set(key, value);
    if (kept.size > KEPT) kept.delete(kept.keys().next().value ?? "");
    return value;
  };
}
