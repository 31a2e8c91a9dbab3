import type { ReactNode } from "react";
import { inPageLanguage } from "../messages/language.ts";
import { t } from "../messages/t.ts";

/** The paragraph a chapter opens with. */
export function Lede({ children }: { readonly children: ReactNode }) {
  return <div className="lede">{children}</div>;
}

/** What the reader will be able to do. */
export function Goals({ children }: { readonly children: ReactNode }) {
  return (
    <aside className="goals" aria-label={t`Goals of this chapter`}>
      <p {...inPageLanguage}>{t`In this chapter you will`}</p>
      {children}
    </aside>
  );
}

/** A section's heading in a translated chapter, with the address that it has in the English one. */
export function Section({ id, children }: { readonly id: string; readonly children: ReactNode }) {
  return (
    <h2 id={id} tabIndex={-1}>
      {children}
    </h2>
  );
}
