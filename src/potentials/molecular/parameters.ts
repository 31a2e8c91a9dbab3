/**
 * The force field's parameters, in kcal/mol, Å, degrees, elementary charges and u.
 *
 * Values of OPLS-AA, the bonded ones shared with AMBER: W. L. Jorgensen, D. S. Maxwell & J. Tirado-Rives, J. Am. Chem. Soc. 118, 11225
 * (1996), doi:10.1021/ja9621760; W. D. Cornell et al., J. Am. Chem. Soc. 117, 5179 (1995), doi:10.1021/ja00124a002; ammonia: R. C. Rizzo
 * & W. L. Jorgensen, J. Am. Chem. Soc. 121, 4827 (1999), doi:10.1021/ja984106u; water: flexible TIP3P, W. L. Jorgensen et al., J. Chem.
 * Phys. 79, 926 (1983), doi:10.1063/1.445869, with AMBER's springs. Torsions are those of 1996: later releases have V₃ = 0.3 for H–C–C–H
 * and C–C–C–H, and 0.352 for H–C–O–H. Depths of Morse bonds: dissociation enthalpies at 298 K of one molecule for each kind of bond, without
 * the zero-point energy that a depth has besides, after Y.-R. Luo, Comprehensive Handbook of Chemical Bond Energies (2007),
 * doi:10.1201/9781420007282, and S. J. Blanksby & G. B. Ellison, Acc. Chem. Res. 36, 255 (2003), doi:10.1021/ar020230d: good to a kcal/mol
 * or two, which is all that is asked of them here.
 *
 * OPLS-AA's improper torsions are left out: the torsions about C=C and aromatic bonds hold these molecules flat.
 */

/** An atom's kind: its element, its Lennard-Jones parameters (σ in Å, ε in kcal/mol), and the class that bonded terms go by. */
export interface AtomKind {
  readonly symbol: "H" | "C" | "N" | "O";
  readonly class: string;
  readonly charge: number;
  readonly diameter: number;
  readonly depth: number;
}

const hydrogen = { symbol: "H", diameter: 0, depth: 0 } as const;
const alkyl = { symbol: "C", class: "CT", diameter: 3.5, depth: 0.066 } as const;
const aliphatic = { symbol: "H", class: "HC", charge: 0.06, diameter: 2.5, depth: 0.03 } as const;

export const atomKinds = {
  waterO: { symbol: "O", class: "OW", charge: -0.834, diameter: 3.15061, depth: 0.1521 },
  waterH: { ...hydrogen, class: "HW", charge: 0.417 },
  ammoniaN: { symbol: "N", class: "NT", charge: -1.02, diameter: 3.42, depth: 0.17 },
  ammoniaH: { ...hydrogen, class: "H", charge: 0.34 },
  methaneC: { ...alkyl, charge: -0.24 },
  methylC: { ...alkyl, charge: -0.18 },
  methyleneC: { ...alkyl, charge: -0.12 },
  alcoholC: { ...alkyl, charge: 0.145 },
  alkylH: aliphatic,
  alcoholO: { symbol: "O", class: "OH", charge: -0.683, diameter: 3.12, depth: 0.17 },
  alcoholH: { ...hydrogen, class: "HO", charge: 0.418 },
  etheneC: { symbol: "C", class: "CM", charge: -0.23, diameter: 3.55, depth: 0.076 },
  etheneH: { symbol: "H", class: "HC", charge: 0.115, diameter: 2.42, depth: 0.03 },
  aromaticC: { symbol: "C", class: "CA", charge: -0.115, diameter: 3.55, depth: 0.07 },
  aromaticH: { symbol: "H", class: "HA", charge: 0.115, diameter: 2.42, depth: 0.03 },
} as const satisfies Record<string, AtomKind>;

export type AtomKindId = keyof typeof atomKinds;

/** u. */
export const MASSES = { H: 1.008, C: 12.011, N: 14.007, O: 15.999 } as const;

/** U = k (r − r₀)²; the depth is that of the Morse bond of the same curvature, where there is one. */
export interface BondParameters {
  readonly stiffness: number;
  readonly length: number;
  readonly depth: number | null;
}

/** By the two classes, alphabetically. */
export const BONDS: Readonly<Record<string, BondParameters>> = {
  "HW-OW": { stiffness: 553, length: 0.9572, depth: 118.8 },
  "H-NT": { stiffness: 434, length: 1.01, depth: 107.6 },
  "CT-HC": { stiffness: 340, length: 1.09, depth: 101.1 },
  "CT-CT": { stiffness: 268, length: 1.529, depth: 88.5 },
  "CT-OH": { stiffness: 320, length: 1.41, depth: 94 },
  "HO-OH": { stiffness: 553, length: 0.945, depth: 105.4 },
  "CM-CM": { stiffness: 549, length: 1.34, depth: 174.1 },
  "CM-HC": { stiffness: 340, length: 1.08, depth: 110.9 },
  "CA-CA": { stiffness: 469, length: 1.4, depth: null },
  "CA-HA": { stiffness: 367, length: 1.08, depth: 112.9 },
};

/** U = k (θ − θ₀)², k per radian², θ₀ in degrees: by the outer classes alphabetically, the middle one between them. */
export const ANGLES: Readonly<Record<string, readonly [stiffness: number, angle: number]>> = {
  "HW-OW-HW": [100, 104.52],
  "H-NT-H": [43.6, 106.4],
  "HC-CT-HC": [33, 107.8],
  "CT-CT-HC": [37.5, 110.7],
  "CT-CT-CT": [58.35, 112.7],
  "CT-CT-OH": [50, 109.5],
  "HC-CT-OH": [35, 109.5],
  "CT-OH-HO": [55, 108.5],
  "CM-CM-HC": [35, 120],
  "HC-CM-HC": [35, 117],
  "CA-CA-CA": [63, 120],
  "CA-CA-HA": [35, 120],
};

/** U = ½V₁(1 + cos φ) + ½V₂(1 − cos 2φ) + ½V₃(1 + cos 3φ): by the four classes, the first of both directions alphabetically. */
export const TORSIONS: Readonly<Record<string, readonly [V1: number, V2: number, V3: number]>> = {
  "HC-CT-CT-HC": [0, 0, 0.318],
  "CT-CT-CT-HC": [0, 0, 0.366],
  "HC-CT-CT-OH": [0, 0, 0.468],
  "CT-CT-OH-HO": [-0.356, -0.174, 0.492],
  "HC-CT-OH-HO": [0, 0, 0.45],
  "HC-CM-CM-HC": [0, 14, 0],
  "CA-CA-CA-CA": [0, 7.25, 0],
  "CA-CA-CA-HA": [0, 7.25, 0],
  "HA-CA-CA-HA": [0, 7.25, 0],
};

/** What is left of Lennard-Jones and Coulomb energies between atoms three bonds apart; nearer ones have none. */
export const ONE_FOUR = 0.5;
