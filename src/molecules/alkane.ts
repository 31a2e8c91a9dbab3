import { type Molecule, moleculeOf } from "./molecule.ts";

const CC = 1.54;
const CH = 1.09;
/** Half the angle of a regular tetrahedron: cos²(θ/2) = 1/3, sin²(θ/2) = 2/3. */
const [COS, SIN] = [Math.sqrt(1 / 3), Math.sqrt(2 / 3)];

/**
 * The straight alkane CₖH₂ₖ₊₂, a zigzag of tetrahedral angles: 3k + 2 atoms, to see how things grow with their number.
 * C–C 1.54 Å, C–H 1.09 Å.
 * @param carbons k ≥ 1
 */
export function alkane(carbons: number): Molecule {
  const atoms: [string, number, number, number][] = [];
  for (let k = 0; k < carbons; k++) {
    const side = k % 2 === 0 ? 1 : -1;
    const [x, y] = [k * CC * SIN, (side * CC * COS) / 2];
    atoms.push(["C", x, y, 0]);
    for (const out of [1, -1]) atoms.push(["H", x, y + side * CH * COS, out * CH * SIN]);
    // At either end the zigzag goes on with a hydrogen.
    if (k === 0) atoms.push(["H", x - CH * SIN, y - side * CH * COS, 0]);
    if (k === carbons - 1) atoms.push(["H", x + CH * SIN, y - side * CH * COS, 0]);
  }
  return moleculeOf(atoms);
}
