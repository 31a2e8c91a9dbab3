import { useId, useRef, useState } from "react";
import { useStore } from "zustand";
import { type Chapter, chapters } from "../chapters/registry.ts";
import { download, fileName } from "../export/download.ts";
import { t } from "../messages/t.ts";
import { Dialog } from "../shell/Dialog.tsx";
import { linkVersion } from "../store/linkVersions.ts";
import { ClassList } from "./ClassList.tsx";
import { NumberField } from "./NumberField.tsx";
import { clearProgress, doneTasks, progress, setName } from "./progress.ts";
import { writeProgress } from "./progressFile.ts";
import { takeProgress } from "./takeProgress.ts";

/** All that a reader has done of the tasks, to save and to take up elsewhere; and for the lecturer, what a class should find. */
export function MyTasks({ onClose }: { readonly onClose: () => void }) {
  const state = useStore(progress);
  const nameId = useId();
  const input = useRef<HTMLInputElement>(null);
  const [news, setNews] = useState("");
  const [clearing, setClearing] = useState(false);
  const save = () => {
    const text = writeProgress(state, linkVersion());
    download(new Blob([text], { type: "application/json" }), fileName(["tasks", state.name, state.number], "json"));
  };
  const take = async (file: File) => setNews(await takeProgress(file));
  const rows: readonly Chapter[] = chapters;
  return (
    <Dialog title={t`My tasks`} className="dialog task-dialog" onClose={onClose}>
      <ul className="task-chapters">
        {rows
          .filter(({ tasks = [] }) => tasks.length > 0)
          .map(({ id, title, tasks = [] }) => (
            <li key={id}>
              <span>{title}</span>
              <span>{t`${doneTasks(state, id, tasks).length} of ${tasks.length} done`}</span>
            </li>
          ))}
      </ul>
      <NumberField />
      <div className="task-line">
        <label htmlFor={nameId}>{t`Name in the file, if you like`}</label>
        <input
          id={nameId}
          type="text"
          className="text-field"
          autoComplete="off"
          maxLength={100}
          value={state.name}
          onChange={({ target }) => setName(target.value)}
        />
      </div>
      <p className="task-note">
        {t`Your answers, the hints you took and the states in which you succeeded are kept in this browser only. The file holds the same; it says nothing of when or how long.`}
      </p>
      <div className="task-line">
        <button type="button" className="button" onClick={save}>
          {t`Save as a file`}
        </button>
        <button type="button" className="button" onClick={() => input.current?.click()}>
          {t`Read a file`}
        </button>
        <input
          ref={input}
          type="file"
          hidden
          aria-label={t`A file of answers`}
          accept=".json"
          onChange={({ target }) => {
            const file = target.files?.[0];
            if (file) void take(file);
            target.value = "";
          }}
        />
        {clearing ? (
          <>
            <span>{t`Remove all answers, and your number?`}</span>
            <button
              type="button"
              className="button"
              onClick={() => {
                clearProgress();
                setClearing(false);
                setNews(t`All answers have been removed.`);
              }}
            >
              {t`Remove`}
            </button>
            <button type="button" className="button quiet" onClick={() => setClearing(false)}>
              {t`Keep them`}
            </button>
          </>
        ) : (
          <button type="button" className="button quiet" onClick={() => setClearing(true)}>
            {t`Remove all…`}
          </button>
        )}
      </div>
      <p role="status" className="task-note">
        {news}
      </p>
      <details>
        <summary>{t`For the lecturer: what a class should find`}</summary>
        <ClassList />
      </details>
    </Dialog>
  );
}
