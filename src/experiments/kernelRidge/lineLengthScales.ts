/** The σ that are tried, ten to a decade: from much shorter than a potential's features to flat over all of it. */
export const LINE_LENGTH_SCALES: readonly number[] = Array.from({ length: 26 }, (_, i) =>
  Number((10 ** ((i - 15) / 10)).toPrecision(3)),
);
