/** A formula of an entry of the engine, as the build has typeset it from our own source; nothing where there is none. */
export function FormulaLine({ html = "" }: { readonly html: string | undefined }) {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: KaTeX's markup of a formula from our own source.
  return <div className="formula-line" dangerouslySetInnerHTML={{ __html: html }} />;
}
