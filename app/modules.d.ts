declare module "*.mdx" {
  import type { MDXContent } from "mdx/types";
  import type { ComponentType } from "react";
  import type { AnySettings } from "./store/SettingsContext.ts";

  /** What there is to set in the chapter. */
  export const settings: AnySettings;
  /** Its figures, by their addresses. */
  export const panels: Readonly<Record<string, ComponentType>>;
  const content: MDXContent;
  export default content;
}

declare module "virtual:formulas" {
  /** KaTeX's markup of each potential's formula, by id. */
  export const potentialFormulas: Readonly<Record<string, string>>;
}

declare module "virtual:formulas/*" {
  /** KaTeX's markup of the formula of each entry of that registry, by id. */
  const formulas: Readonly<Record<string, string>>;
  export default formulas;
}
