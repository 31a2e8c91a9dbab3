/**
 * The units of this folder: eV, Å, fs, u and K, as sets of molecules for learning have them.
 *
 * Source: CODATA 2018, doi:10.1063/5.0064853.
 */
import { ELECTRON_VOLT, BOLTZMANN as KILOCALORIES_PER_KELVIN, TIME_UNIT } from "../potentials/molecular/units.ts";

/** k_B, eV/K. */
export const BOLTZMANN = KILOCALORIES_PER_KELVIN / ELECTRON_VOLT;

/** What 1 eV/Å does to 1 u, in Å/fs²; ½ m v² is in eV once divided by it. */
export const ACCELERATION = ELECTRON_VOLT / TIME_UNIT ** 2;

/** ħ in u Å²/fs: 1.054571817e-34 J s. */
export const REDUCED_PLANCK = 1.054571817e-34 / 1.6605390666e-32;

/** 1/fs in cm⁻¹: 1/c = 1e15 / 2.99792458e10. */
export const WAVE_NUMBER = 1e15 / 2.99792458e10;
