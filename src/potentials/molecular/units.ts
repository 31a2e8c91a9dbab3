/**
 * The units of molecular mechanics: Å, kcal/mol, atomic mass units and elementary charges; time is then in units of 48.888 fs.
 *
 * Sources: CODATA 2018 (doi:10.1063/5.0064853); 1 kcal = 4.184 kJ.
 */

/** k_B, kcal/mol/K: R = 8.314462618 J/mol/K. */
export const BOLTZMANN = 8.314462618 / 4184;

/** e²/4πε₀, kcal Å/mol. */
export const COULOMB = 332.06371;

/** √(u Å² / (kcal/mol)) in fs. */
export const TIME_UNIT = 48.88821;

/** 1 eV in kcal/mol. */
export const ELECTRON_VOLT = 23.060548;
