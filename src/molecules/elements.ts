/** One element: symbol, standard atomic weight in u, covalent radius in Å. */
type Element = readonly [symbol: string, mass: number, covalentRadius: number];

/**
 * H to Kr, by rising atomic number.
 *
 * Masses: abridged standard atomic weights, IUPAC 2021, doi:10.1515/pac-2019-0603. Covalent radii: B. Cordero et al.,
 * Dalton Trans. 2008, 2832, doi:10.1039/b801115j; sp³ carbon, low-spin manganese, iron and cobalt.
 */
const ELEMENTS: readonly Element[] = [
  ["H", 1.008, 0.31],
  ["He", 4.0026, 0.28],
  ["Li", 6.94, 1.28],
  ["Be", 9.0122, 0.96],
  ["B", 10.81, 0.84],
  ["C", 12.011, 0.76],
  ["N", 14.007, 0.71],
  ["O", 15.999, 0.66],
  ["F", 18.998, 0.57],
  ["Ne", 20.18, 0.58],
  ["Na", 22.99, 1.66],
  ["Mg", 24.305, 1.41],
  ["Al", 26.982, 1.21],
  ["Si", 28.085, 1.11],
  ["P", 30.974, 1.07],
  ["S", 32.06, 1.05],
  ["Cl", 35.45, 1.02],
  ["Ar", 39.95, 1.06],
  ["K", 39.098, 2.03],
  ["Ca", 40.078, 1.76],
  ["Sc", 44.956, 1.7],
  ["Ti", 47.867, 1.6],
  ["V", 50.942, 1.53],
  ["Cr", 51.996, 1.39],
  ["Mn", 54.938, 1.39],
  ["Fe", 55.845, 1.32],
  ["Co", 58.933, 1.26],
  ["Ni", 58.693, 1.24],
  ["Cu", 63.546, 1.32],
  ["Zn", 65.38, 1.22],
  ["Ga", 69.723, 1.22],
  ["Ge", 72.63, 1.2],
  ["As", 74.922, 1.19],
  ["Se", 78.971, 1.2],
  ["Br", 79.904, 1.2],
  ["Kr", 83.798, 1.16],
];

/** The largest atomic number in the table: krypton's. */
export const LAST_ELEMENT = ELEMENTS.length;

const NUMBERS = new Map(ELEMENTS.map(([symbol], index) => [symbol.toLowerCase(), index + 1]));

/** The symbol of an atomic number 1 … 36. */
export function symbolOf(number: number): string {
  return ELEMENTS[number - 1][0];
}

/** Standard atomic weight in u (g/mol). */
export function massOf(number: number): number {
  return ELEMENTS[number - 1][1];
}

/** Covalent radius in Å. */
export function covalentRadiusOf(number: number): number {
  return ELEMENTS[number - 1][2];
}

/** The atomic number of a symbol in any case, or of digits; undefined where there is none in the table. */
export function atomicNumberOf(written: string): number | undefined {
  const number = /^\d+$/.test(written) ? Number(written) : NUMBERS.get(written.toLowerCase());
  return number !== undefined && number >= 1 && number <= LAST_ELEMENT ? number : undefined;
}
