import type { ReactNode } from "react";

/** The paragraph a chapter opens with. */
export function Lede({ children }: { readonly children: ReactNode }) {
  return <div className="lede">{children}</div>;
}

/** What the reader will be able to do. */
export function Goals({ children }: { readonly children: ReactNode }) {
  return (
    <aside className="goals" aria-label="Goals of this chapter">
      <p>In this chapter you will</p>
      {children}
    </aside>
  );
}

/** Something to predict, try and find out; its solution is folded away inside. */
export function Task({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <aside className="task" aria-label={`Task: ${title}`}>
      <h3>{title}</h3>
      {children}
    </aside>
  );
}
