/** How much room is left round a molecule of so many atoms: what is small would be drawn far away. */
export function roomOf(atoms: number): number {
  return atoms <= 4 ? 0.6 : 1.1;
}
