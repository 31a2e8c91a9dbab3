declare module "*.mdx" {
  import type { MDXContent } from "mdx/types";

  const content: MDXContent;
  export default content;
}

declare module "virtual:formulas" {
  /** KaTeX's markup of each potential's formula, by id. */
  export const potentialFormulas: Readonly<Record<string, string>>;
}
