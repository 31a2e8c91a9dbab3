/** Stands for a seed that is drawn when the page is opened. */
export const FRESH = 0;
export const LARGEST_SEED = 99_999;

/** A seed that nobody has chosen, between 1 and the largest. */
export function freshSeed(): number {
  const [number] = crypto.getRandomValues(new Uint32Array(1));
  return 1 + (number % LARGEST_SEED);
}

/** This visit's. */
const ofThisVisit = freshSeed();

/** The seed that is measured with. */
export function seedInUse({ seed }: { readonly seed: number }): number {
  return seed === FRESH ? ofThisVisit : seed;
}
