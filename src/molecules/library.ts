import { Problem } from "../problem.ts";
import { sentence } from "../sentence.ts";
import { type Molecule, moleculeOf } from "./molecule.ts";

/** A molecule as the menu knows it. */
export interface LibraryMolecule {
  readonly id: string;
  readonly label: string;
  /** One sentence: what it is good for here. */
  readonly summary: string;
  /** Where bond lengths and angles are from. */
  readonly source: string;
  /** A fresh copy. */
  readonly create: () => Molecule;
}

const RADIANS = Math.PI / 180;

/** Atoms of one element on a circle about z, in Å. */
function ring(symbol: string, count: number, radius: number, z: number, from = 0) {
  return Array.from({ length: count }, (_, k) => {
    const turn = from + (2 * Math.PI * k) / count;
    return [symbol, radius * Math.cos(turn), radius * Math.sin(turn), z] as const;
  });
}

/** O–H 0.9572 Å, H–O–H 104.52°. */
const water: LibraryMolecule = {
  id: "water",
  label: "Water",
  summary: "Three atoms, two of them alike: the smallest matrix worth looking at.",
  source: "W. S. Benedict, N. Gailar & E. K. Plyler, J. Chem. Phys. 24, 1139 (1956), doi:10.1063/1.1742731",
  create: () => {
    const [bond, half] = [0.9572, (104.52 / 2) * RADIANS];
    const [x, y] = [bond * Math.sin(half), bond * Math.cos(half)];
    return moleculeOf([
      ["O", 0, 0, 0],
      ["H", x, y, 0],
      ["H", -x, y, 0],
    ]);
  },
};

/** N–H 1.0124 Å, H–N–H 106.67°. */
const ammonia: LibraryMolecule = {
  id: "ammonia",
  label: "Ammonia",
  summary: "A pyramid that a mirror turns inside out.",
  source: "G. Herzberg, Electronic Spectra of Polyatomic Molecules (1966), as listed by NIST’s CCCBDB, release 22",
  create: () => {
    const [bond, angle] = [1.0124, 106.67 * RADIANS];
    // H–H is 2 bond sin(angle/2) and √3 radius.
    const radius = (2 * bond * Math.sin(angle / 2)) / Math.sqrt(3);
    return moleculeOf([["N", 0, 0, 0], ...ring("H", 3, radius, -Math.sqrt(bond ** 2 - radius ** 2))]);
  },
};

/** C–H 1.0870 Å, the angles of a regular tetrahedron. */
const methane: LibraryMolecule = {
  id: "methane",
  label: "Methane",
  summary: "Four hydrogen atoms that nothing tells apart.",
  source: "E. Hirota, J. Mol. Spectrosc. 77, 213 (1979)",
  create: () => {
    const a = 1.087 / Math.sqrt(3);
    return moleculeOf([
      ["C", 0, 0, 0],
      ["H", a, a, a],
      ["H", a, -a, -a],
      ["H", -a, a, -a],
      ["H", -a, -a, a],
    ]);
  },
};

/** C=C 1.3305 Å, C–H 1.0805 Å, H–C–C 121.45°; the atoms in the order of the lecture's table, H H C C H H. */
const ethylene: LibraryMolecule = {
  id: "ethylene",
  label: "Ethylene",
  summary: "The lecture’s example, in the order of its table.",
  source: "N. C. Craig, P. Groner & D. C. McKean, J. Phys. Chem. A 110, 7461 (2006), doi:10.1021/jp060695b",
  create: () => {
    const [double, single, angle] = [1.3305, 1.0805, 121.45 * RADIANS];
    const c = double / 2;
    const [x, y] = [c - single * Math.cos(angle), single * Math.sin(angle)];
    return moleculeOf([
      ["H", -x, y, 0],
      ["H", -x, -y, 0],
      ["C", -c, 0, 0],
      ["C", c, 0, 0],
      ["H", x, y, 0],
      ["H", x, -y, 0],
    ]);
  },
};

/**
 * Trans ethanol: C–C 1.512 Å, C–O 1.431 Å, O–H 0.971 Å, C–C–O 107.8°, C–O–H 105°; C–H 1.09 Å, H–C–H 108° at the CH₂, and a
 * methyl group of regular tetrahedral angles, staggered.
 */
const ethanol: LibraryMolecule = {
  id: "ethanol",
  label: "Ethanol",
  summary: "Nine atoms of three elements, with a bond to turn about and no symmetry but a mirror.",
  source:
    "Heavy atoms and O–H: rounded from the microwave spectrum, Y. Sasada, M. Takano & T. Satoh, J. Mol. Spectrosc. 38, 33 (1971); C–H and its angles: usual values, not measured",
  create: () => {
    const [cc, co, oh, ch] = [1.512, 1.431, 0.971, 1.09];
    const [cco, coh, hch] = [107.8 * RADIANS, 105 * RADIANS, 108 * RADIANS];
    // The heavy atoms and the hydroxyl hydrogen lie in the plane z = 0: CH₃ on the left, CH₂ at the origin.
    const oxygen = [-co * Math.cos(cco), co * Math.sin(cco)] as const;
    // Trans: the O–H bond leaves on the other side of C–O than C–C, so the direction turns back by 180° − 105°.
    const turn = Math.PI - cco - (Math.PI - coh);
    const hydroxyl = [oxygen[0] + oh * Math.cos(turn), oxygen[1] + oh * Math.sin(turn)] as const;
    // The CH₂ hydrogens lie opposite the bisector of C–C–O, out of the plane on either side.
    const bisector = Math.PI - cco / 2;
    const [back, out] = [ch * Math.cos(hch / 2), ch * Math.sin(hch / 2)];
    const methylene = [-back * Math.cos(bisector), -back * Math.sin(bisector)] as const;
    // The methyl hydrogens: cones of 109.47° about C–C, one of them opposite the oxygen.
    const [along, radius] = [-cc - ch / 3, (ch * Math.sqrt(8)) / 3];
    return moleculeOf([
      ["C", -cc, 0, 0],
      ["C", 0, 0, 0],
      ["O", oxygen[0], oxygen[1], 0],
      ["H", along, -radius, 0],
      ["H", along, radius / 2, (radius * Math.sqrt(3)) / 2],
      ["H", along, radius / 2, (-radius * Math.sqrt(3)) / 2],
      ["H", methylene[0], methylene[1], out],
      ["H", methylene[0], methylene[1], -out],
      ["H", hydroxyl[0], hydroxyl[1], 0],
    ]);
  },
};

/** C–C 1.3914 Å, C–H 1.0802 Å, a regular hexagon. */
const benzene: LibraryMolecule = {
  id: "benzene",
  label: "Benzene",
  summary: "Twelve atoms, of which a turn by 60° makes each other’s place.",
  source: "J. Gauss & J. F. Stanton, J. Phys. Chem. A 104, 2865 (2000), doi:10.1021/jp994408y",
  create: () => moleculeOf([...ring("C", 6, 1.3914, 0), ...ring("H", 6, 1.3914 + 1.0802, 0)]),
};

/** Every molecule of the menu, small ones first. */
export const libraryMolecules = [water, ammonia, methane, ethylene, ethanol, benzene] as const;

/** @throws Problem "input" for an unknown id, naming those that exist. */
export function findLibraryMolecule(id: string): LibraryMolecule {
  const found = libraryMolecules.find((molecule) => molecule.id === id);
  if (found !== undefined) return found;
  const known = libraryMolecules.map((molecule) => molecule.id).join(", ");
  throw new Problem("input", sentence`There is no molecule “${id}”; they are ${known}.`, "molecule");
}
