/** The most draws of each conclusion. */
export const MOST_DRAWS = 20;
