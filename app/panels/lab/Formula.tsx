import { potentialFormulas } from "virtual:formulas";

/** The formula of the potential in use, typeset when the notebook was built. */
export function Formula({ potential }: { readonly potential: string }) {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: KaTeX's markup of a formula from our own source.
  return <div className="formula-line" dangerouslySetInnerHTML={{ __html: potentialFormulas[potential] ?? "" }} />;
}
