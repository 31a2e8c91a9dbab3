/** @typedef {Record<string, Record<string, string>>} Catalogue by area, by English pattern */

/**
 * The catalogue in the English one's order, without what is no longer said; what is not translated yet is left out.
 * @param {Catalogue} catalogue
 * @param {Catalogue} english
 * @returns {Catalogue}
 */
export function inStep(catalogue, english) {
  const known = Object.assign({}, ...Object.values(catalogue));
  const areas = Object.entries(english).map(([area, texts]) => {
    const translated = Object.keys(texts).filter((pattern) => Object.hasOwn(known, pattern));
    return [area, Object.fromEntries(translated.map((pattern) => [pattern, known[pattern]]))];
  });
  return Object.fromEntries(areas.filter(([, texts]) => Object.keys(texts).length > 0));
}

/**
 * What is wrong with a catalogue: texts that are missing or no longer said, and values lost or invented in translation.
 * @param {Catalogue} catalogue
 * @param {Catalogue} english
 * @returns {string[]}
 */
export function faultsOf(catalogue, english) {
  const wanted = Object.assign({}, ...Object.values(english));
  const given = Object.assign({}, ...Object.values(catalogue));
  const missing = Object.keys(wanted).filter((pattern) => !Object.hasOwn(given, pattern));
  const unused = Object.keys(given).filter((pattern) => !Object.hasOwn(wanted, pattern));
  const changed = Object.entries(given).filter(([pattern, text]) => placeholders(pattern) !== placeholders(text));
  const empty = Object.entries(given).filter(([pattern, text]) => text.trim() === "" && pattern.trim() !== "");
  return [
    ...missing.map((pattern) => `not translated: ${pattern}`),
    ...unused.map((pattern) => `no longer said: ${pattern}`),
    ...changed.map(([pattern, text]) => `other values than in English: ${pattern} → ${text}`),
    ...empty.map(([pattern]) => `translated by nothing: ${pattern}`),
  ];
}

/** @param {string} pattern */
function placeholders(pattern) {
  return [...new Set(pattern.match(/\{\d+\}/g) ?? [])].sort().join();
}
