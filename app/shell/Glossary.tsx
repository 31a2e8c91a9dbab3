import type { ReactNode } from "react";
import "../styles/glossary.css";

/** Symbols and what they stand for: terms and descriptions in turn. */
export function Glossary({ children }: { readonly children: ReactNode }) {
  return <dl className="glossary">{children}</dl>;
}
