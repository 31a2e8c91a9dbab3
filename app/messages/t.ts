import { createElement, Fragment, type ReactNode } from "react";
import { patternOf, piecesOf } from "../../src/sentence.ts";
import { translatePattern } from "./catalogue.ts";

/**
 * A text of the page in the reader's language: t`From ${count} samples`. The English text, with {0}, {1} … for the values, is its key
 * in the catalogue, so what is read here is what an English reader sees.
 */
export function t(strings: TemplateStringsArray, ...values: readonly (string | number)[]): string {
  return piecesOf(translatePattern(patternOf(strings)))
    .map((piece) => (typeof piece === "number" ? values[piece] : piece))
    .join("");
}

/** The same where values are elements: rich`Press ${<kbd>?</kbd>} for the keys`. */
export function rich(strings: TemplateStringsArray, ...values: readonly ReactNode[]): ReactNode {
  const pieces = piecesOf(translatePattern(patternOf(strings)));
  return createElement(Fragment, null, ...pieces.map((piece) => (typeof piece === "number" ? values[piece] : piece)));
}

/** A text that comes from the engine or from data, in the reader's language: a kernel's name, a unit, a summary. */
export function translated(text: string): string {
  return translatePattern(text);
}
