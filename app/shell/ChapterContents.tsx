import { lazy, Suspense, useEffect, useState } from "react";
import { type Chapter, languageOf } from "../chapters/registry.ts";
import { t } from "../messages/t.ts";
import { useStirred } from "../tasks/useStirred.ts";

const TaskMark = lazy(async () => ({ default: (await (await import("../tasks/laterMark.ts")).mark()).TaskMark }));

export interface Section {
  readonly id: string;
  readonly title: string;
}

/** The sections of the chapter, the one in view marked. */
export function ChapterContents({
  chapter,
  sections,
}: {
  readonly chapter: Chapter;
  readonly sections: readonly Section[];
}) {
  const current = useSectionInView(sections);
  return (
    <nav className="contents" aria-label={t`Sections of this chapter`}>
      <p className="contents-title">{chapter.title}</p>
      <ol>
        {sections.map(({ id, title }) => (
          <li key={id}>
            <a
              lang={languageOf(chapter)}
              href={`#/${chapter.id}/${id}`}
              aria-current={id === current ? "location" : undefined}
            >
              {title}
            </a>
          </li>
        ))}
      </ol>
      <ChapterProgress chapter={chapter} />
    </nav>
  );
}

/** How far the reader is with the chapter's tasks. */
export function ChapterProgress({ chapter: { id, tasks = [] } }: { readonly chapter: Chapter }) {
  const stirred = useStirred();
  return (
    tasks.length > 0 && (
      <div className="chapter-progress">
        <Suspense>{stirred && <TaskMark chapter={id} tasks={tasks} />}</Suspense>
      </div>
    )
  );
}

/** How far below the top of the window a heading counts as passed, in pixels. */
const READING_LINE = 200;

function useSectionInView(sections: readonly Section[]): string | null {
  const [current, setCurrent] = useState<string | null>(null);
  useEffect(() => {
    const look = () => {
      const passed = sections.filter(({ id }) => {
        const top = document.getElementById(id)?.getBoundingClientRect().top;
        return top !== undefined && top < READING_LINE;
      });
      setCurrent(passed.at(-1)?.id ?? null);
    };
    look();
    window.addEventListener("scroll", look, { passive: true });
    return () => window.removeEventListener("scroll", look);
  }, [sections]);
  return current;
}
