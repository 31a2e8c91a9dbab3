import { Fragment } from "react";
import { typesetRuns } from "./typesetRuns.ts";

const TAGS = { italic: "i", low: "sub", high: "sup" } as const;

/** Plain text such as kT₀, k_BT or 3.1×10⁻¹⁴ with its sub- and superscripts set as such: fonts lack some small digits. */
export function Mathematical({ text }: { readonly text: string }) {
  return typesetRuns(text).map(({ at, kind, text: run }) => {
    if (kind === "plain") return <Fragment key={at}>{run}</Fragment>;
    const Tag = TAGS[kind];
    return <Tag key={at}>{run}</Tag>;
  });
}
