import { lazy, Suspense } from "react";
import { type Chapter, chapters } from "../chapters/registry.ts";
import { t } from "../messages/t.ts";
import { useStirred } from "../tasks/useStirred.ts";

const Opening = lazy(() => import("../panels/opening/Opening.tsx").then((file) => ({ default: file.Opening })));
const TaskCount = lazy(async () => ({ default: (await (await import("../tasks/laterMark.ts")).mark()).TaskCount }));
const OfflineNote = lazy(() => import("../offline/OfflineNote.tsx").then((file) => ({ default: file.OfflineNote })));

/** The notebook's contents. `unknown` is the chapter a link asked for in vain. */
export function ContentsPage({ unknown }: { readonly unknown: string | null }) {
  const stirred = useStirred();
  return (
    <div className="page alone">
      <main id="main" className="chapter" tabIndex={-1}>
        <h1>Kernel Fields</h1>
        <p className="lede">{t`How can a machine learn forces from very few samples? By being told the physics first. Below, two models learn the same field. One knows that energy is conserved.`}</p>
        {unknown !== null && (
          <p
            className="problem"
            role="status"
          >{t`There is no chapter called “${unknown}”. These are the chapters there are.`}</p>
        )}
        <Suspense fallback={<div className="opening" style={{ minHeight: "36rem" }} data-busy />}>
          <Opening />
        </Suspense>
        <p>{t`Every figure of this notebook is computed in your browser as you look at it, and every statement is checked against it. Nothing leaves the page.`}</p>
        <ol className="chapter-list">
          {chapters.map((chapter, index) => (
            <li key={chapter.id}>
              <a href={`#/${chapter.id}`} data-chapter={chapter.id}>
                <span className="number">{index + 1}</span>
                <span>
                  <span className="title">
                    <Unbroken text={chapter.title} />
                  </span>
                  <span className="summary">{chapter.summary}</span>
                  <ChapterCount chapter={chapter} stirred={stirred} />
                </span>
              </a>
            </li>
          ))}
        </ol>
        <Suspense>
          <OfflineNote />
        </Suspense>
      </main>
    </div>
  );
}

/** A title whose hyphenated words stay in one line. */
function Unbroken({ text }: { readonly text: string }) {
  return text.split(/(\S+-\S+)/).map((part) =>
    part.includes("-") ? (
      <span key={part} className="unbroken">
        {part}
      </span>
    ) : (
      part
    ),
  );
}

/** How many of a chapter's tasks are done. */
function ChapterCount({ chapter, stirred }: { readonly chapter: Chapter; readonly stirred: boolean }) {
  const { id, tasks = [] } = chapter;
  return (
    tasks.length > 0 && (
      <span className="chapter-progress">
        <Suspense>{stirred && <TaskCount chapter={id} tasks={tasks} />}</Suspense>
      </span>
    )
  );
}
