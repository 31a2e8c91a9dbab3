import type { MDXContent } from "mdx/types";
import { type ComponentProps, useEffect, useState } from "react";
import { type Chapter, languageOf } from "../chapters/registry.ts";
import { directionOf } from "../messages/languages.ts";
import { t } from "../messages/t.ts";
import { ChapterContents, ChapterProgress, type Section } from "./ChapterContents.tsx";
import { MathOrSpan } from "./MathOrSpan.tsx";
import { slug } from "./slug.ts";

/** A section heading that a link can lead to. */
function SectionHeading({ children, ...rest }: ComponentProps<"h2">) {
  const id = typeof children === "string" ? slug(children) : undefined;
  return (
    <h2 id={id} {...rest} tabIndex={-1}>
      {children}
    </h2>
  );
}

const COMPONENTS = { h2: SectionHeading, span: MathOrSpan };

export interface ChapterPageProps {
  readonly chapter: Chapter;
  readonly text: MDXContent;
  /** A panel's or a section's address. */
  readonly place: string | null;
}

/** One chapter, its contents at the left with the section in view marked. */
export function ChapterPage({ chapter, text: Text, place }: ChapterPageProps) {
  const spoken = languageOf(chapter);
  const [article, setArticle] = useState<HTMLElement | null>(null);
  const [sections, setSections] = useState<readonly Section[]>([]);

  useEffect(() => {
    if (article === null) return;
    const headings = [...article.querySelectorAll<HTMLElement>("h2[id]")];
    setSections(headings.map((heading) => ({ id: heading.id, title: heading.textContent ?? "" })));
  }, [article]);

  const [missing, setMissing] = useState(false);
  useEffect(() => {
    if (article === null) return;
    const go = () => {
      const target = place === null ? null : document.getElementById(place);
      setMissing(place !== null && target === null);
      target?.scrollIntoView();
      target?.focus({ preventScroll: true });
    };
    // What is above may still take its room; the next frame knows.
    const frame = requestAnimationFrame(go);
    // The same place can be asked for again.
    window.addEventListener("hashchange", go);
    return () => {
      cancelAnimationFrame(frame);
      window.removeEventListener("hashchange", go);
    };
  }, [article, place]);

  return (
    <div className="page">
      <ChapterContents chapter={chapter} sections={sections} />
      <main id="main" tabIndex={-1}>
        {missing && (
          <p
            className="problem"
            role="status"
          >{t`This chapter has no figure or section called “${place ?? ""}”. This is its beginning.`}</p>
        )}
        <article ref={setArticle} className="chapter" lang={spoken} dir={directionOf(spoken)}>
          <Text components={COMPONENTS} />
        </article>
        <ChapterProgress chapter={chapter} />
      </main>
    </div>
  );
}
