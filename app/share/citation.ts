import { t } from "../messages/t.ts";

/** What is cited: a figure in a state, as it was seen on a day. */
export interface Cited {
  readonly chapter: string;
  /** The chapter's and the panel's ids. */
  readonly ids: readonly [chapter: string, panel: string];
  readonly title: string;
  readonly address: string;
  /** The day, "2026-11-23". */
  readonly day: string;
}

const AUTHOR = "The Kernel Fields authors";
const WORK = "Kernel Fields: an interactive notebook on learning force fields with kernels";

/** The figure in its present state as a BibTeX entry that plain BibTeX and biblatex both understand. */
export function bibtex({ chapter, ids, title, address, day }: Cited): string {
  const year = day.slice(0, 4);
  return [
    `@misc{kernelfields:${ids.join(":")},`,
    `  author       = {{${AUTHOR}}},`,
    `  title        = {${latex(title)}},`,
    `  year         = {${year}},`,
    `  howpublished = {${t`Interactive figure in`} \`\`${latex(chapter)}'', \\emph{${latex(WORK)}}. \\url{${forUrl(address)}}},`,
    `  note         = {${t`Seen in this state on ${day}`}}`,
    "}",
  ].join("\n");
}

/** The same as a line of text. */
export function citation({ chapter, title, address, day }: Cited): string {
  return t`${AUTHOR}. “${title}”. Interactive figure in “${chapter}”, ${WORK}. ${address} (seen in this state on ${day}).`;
}

/** A day as the reader's clock has it, "2026-11-23". */
export function dayOf(date: Date): string {
  const two = (value: number) => String(value).padStart(2, "0");
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

const SPECIAL: Readonly<Record<string, string>> = {
  "\\": "\\textbackslash{}",
  "~": "\\textasciitilde{}",
  "^": "\\textasciicircum{}",
};

function latex(text: string): string {
  return text.replace(/[\\{}$&#%_~^]/g, (character) => SPECIAL[character] ?? `\\${character}`);
}

/** A brace would end the argument. */
function forUrl(address: string): string {
  return address.replaceAll("{", "%7B").replaceAll("}", "%7D").replaceAll("\\", "%5C");
}
