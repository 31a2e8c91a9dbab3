import { lazy, Suspense, useState } from "react";
import { useStore } from "zustand";
import { t } from "../messages/t.ts";
import { doneTasks, progress } from "./progress.ts";
import "../styles/taskProgress.css";

const MyTasks = lazy(() => import("./MyTasks.tsx").then((file) => ({ default: file.MyTasks })));

interface TaskMarkProps {
  readonly chapter: string;
  readonly tasks: readonly string[];
}

/** How many of a chapter's tasks are done. */
export function TaskCount({ chapter, tasks }: TaskMarkProps) {
  const done = useStore(progress, (state) => doneTasks(state, chapter, tasks).length);
  return t`Tasks: ${done} of ${tasks.length} done`;
}

/** The same with a mark that leads to each, and the way to all there is to know about them. */
export function TaskMark({ chapter, tasks }: TaskMarkProps) {
  const state = useStore(progress);
  const [open, setOpen] = useState(false);
  const done = doneTasks(state, chapter, tasks);
  return (
    <>
      <p>
        <TaskCount chapter={chapter} tasks={tasks} />
      </p>
      <ul className="task-marks">
        {tasks.map((id, index) => (
          <li key={id}>
            <a className="task-mark" href={`#/${chapter}/task-${id}`} data-done={done.includes(id)}>
              <span className="visually-hidden">{t`Task ${index + 1}`}</span>
              <span aria-hidden="true">{done.includes(id) ? "✓" : index + 1}</span>
              {done.includes(id) && <span className="visually-hidden">, {t`done`}</span>}
            </a>
          </li>
        ))}
      </ul>
      <button type="button" className="button quiet" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        {t`My tasks`}
      </button>
      {open && (
        <Suspense>
          <MyTasks onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
