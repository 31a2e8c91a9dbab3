import { Fragment } from "react";

const SUBSCRIPT = /_(\p{L}|\p{N})|([₀-₉])/gu;

/** A short symbol or unit in plain text, such as k_BT₀, with its subscripts set as such. */
export function Mathematical({ text }: { readonly text: string }) {
  const parts: { readonly key: number; readonly before: string; readonly low: string }[] = [];
  let end = 0;
  for (const match of text.matchAll(SUBSCRIPT)) {
    const low = match[1] ?? String.fromCodePoint((match[2].codePointAt(0) ?? 0) - SUBSCRIPT_ZERO + DIGIT_ZERO);
    parts.push({ key: match.index, before: text.slice(end, match.index), low });
    end = match.index + match[0].length;
  }
  return (
    <>
      {parts.map(({ key, before, low }) => (
        <Fragment key={key}>
          {before}
          <sub>{low}</sub>
        </Fragment>
      ))}
      {text.slice(end)}
    </>
  );
}

const SUBSCRIPT_ZERO = 0x2080;
const DIGIT_ZERO = 0x30;
