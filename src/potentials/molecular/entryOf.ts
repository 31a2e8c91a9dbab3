/** The entry of a chain of classes, which may be read from either end. */
export function entryOf<T>(table: Readonly<Record<string, T>>, classes: readonly string[]): T {
  const entry = table[classes.join("-")] ?? table[classes.toReversed().join("-")];
  if (entry === undefined) throw new Error(`The force field has no parameters for ${classes.join("-")}.`);
  return entry;
}
