/** What of a molecule a force field sums over; atoms by their numbers. */
export interface Topology {
  readonly bonds: readonly (readonly [number, number])[];
  /** The atom in the middle stands in the middle. */
  readonly angles: readonly (readonly [number, number, number])[];
  readonly torsions: readonly (readonly [number, number, number, number])[];
  /** Pairs three bonds apart, and pairs farther apart or not bound at all. */
  readonly oneFour: readonly (readonly [number, number])[];
  readonly far: readonly (readonly [number, number])[];
}

/** All angles, torsions and pairs that a molecule's bonds make; each once. */
export function topologyOf(atoms: number, bonds: readonly (readonly [number, number])[]): Topology {
  const neighbours = Array.from({ length: atoms }, (_, i) =>
    bonds.flatMap(([a, b]) => (a === i ? [b] : b === i ? [a] : [])),
  );
  const angles = neighbours.flatMap((around, j) =>
    around.flatMap((i, at) => around.slice(at + 1).map((k) => [i, j, k] as const)),
  );
  const torsions = bonds.flatMap(([j, k]) =>
    neighbours[j].flatMap((i) =>
      neighbours[k].flatMap((l) => (i === k || l === j || i === l ? [] : [[i, j, k, l] as const])),
    ),
  );
  const apart = bondsApart(neighbours);
  const pairs = Array.from({ length: atoms }, (_, i) => Array.from({ length: i }, (_, j) => [j, i] as const)).flat();
  return {
    bonds,
    angles,
    torsions,
    oneFour: pairs.filter(([i, j]) => apart[i][j] === 3),
    far: pairs.filter(([i, j]) => apart[i][j] > 3),
  };
}

/** The least number of bonds between every two atoms; Infinity where there is no way. */
function bondsApart(neighbours: readonly (readonly number[])[]): number[][] {
  return neighbours.map((_, start) => {
    const steps = neighbours.map((_, i) => (i === start ? 0 : Number.POSITIVE_INFINITY));
    for (let reached = [start], step = 1; reached.length > 0; step++) {
      reached = reached.flatMap((i) => neighbours[i]).filter((i) => steps[i] === Number.POSITIVE_INFINITY);
      for (const i of reached) steps[i] = step;
    }
    return steps;
  });
}
