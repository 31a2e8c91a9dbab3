import { type FormEvent, useEffect, useId, useRef, useState } from "react";
import { chapters, loadChapter } from "../chapters/registry.ts";
import { taskFiles } from "../chapters/taskFiles.ts";
import { ProgressNote } from "../controls/ProgressNote.tsx";
import { download, fileName } from "../export/download.ts";
import type { Table } from "../export/table/tableOf.ts";
import { writeCsv } from "../export/table/writeCsv.ts";
import { digits } from "../format/numbers.ts";
import { t } from "../messages/t.ts";
import { type Asking, CalledOff, createAsking } from "./askEngine.ts";
import { classAnswers, type IndividualTask, LARGEST_CLASS, readClass } from "./classAnswers.ts";

/** Rows shown on the page; the file has all. */
const SHOWN = 5;

/** For the lecturer: the numbers of a class, and what each should find in the individual tasks, worked out by the engine. */
export function ClassList() {
  const id = useId();
  const [text, setText] = useState("");
  const [fraction, setFraction] = useState<number | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [table, setTable] = useState<Table | null>(null);
  const asking = useRef<Asking | null>(null);
  useEffect(() => () => asking.current?.callOff(), []);
  const numbers = readClass(text);

  const work = async (event: FormEvent) => {
    event.preventDefault();
    if (numbers.length === 0 || numbers.length > LARGEST_CLASS) {
      setProblem(t`Paste between one and ${LARGEST_CLASS} numbers, one a line; there are ${numbers.length}.`);
      return;
    }
    setProblem(null);
    setTable(null);
    setFraction(0);
    asking.current = createAsking("task class");
    try {
      setTable(await classAnswers(numbers, await individualTasks(), asking.current.ask, setFraction));
    } catch (thrown) {
      if (!(thrown instanceof CalledOff)) setProblem(thrown instanceof Error ? thrown.message : String(thrown));
    }
    setFraction(null);
  };
  const save = (whole: Table) => {
    const csv = writeCsv(whole, ["Kernel Fields: what each number should find in the individual tasks"]);
    download(new Blob([csv], { type: "text/csv" }), fileName(["class"], "csv"));
  };
  return (
    <form className="task-class" onSubmit={work}>
      <label htmlFor={id}>{t`The students’ numbers, one a line`}</label>
      <textarea
        id={id}
        className="text-field"
        rows={4}
        spellCheck={false}
        value={text}
        readOnly={fraction !== null}
        aria-invalid={problem !== null}
        aria-describedby={problem === null ? undefined : `${id}-problem`}
        onChange={({ target }) => setText(target.value)}
      />
      {problem !== null && (
        <p id={`${id}-problem`} className="control-problem" role="alert">
          {problem}
        </p>
      )}
      {fraction === null ? (
        <div className="task-line">
          <button type="submit" className="button">
            {t`Work out their answers`}
          </button>
          {table !== null && (
            <button type="button" className="button" onClick={() => save(table)}>
              {t`Save as CSV`}
            </button>
          )}
        </div>
      ) : (
        <ProgressNote
          fraction={fraction}
          doing={t`Working out ${Math.round(fraction * numbers.length)} of ${numbers.length}`}
          onCancel={() => asking.current?.callOff()}
        />
      )}
      {table !== null && <Preview table={table} />}
    </form>
  );
}

function Preview({ table: { columns, rows } }: { readonly table: Table }) {
  return (
    <>
      <table className="task-table">
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, SHOWN).map((row) => (
            <tr key={String(row[0])}>
              {row.map((cell, index) => (
                <td key={columns[index]}>
                  {typeof cell === "number" && !Number.isInteger(cell) ? digits(cell, 4) : cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {rows.length > SHOWN && <p className="task-note">{t`and ${rows.length - SHOWN} more in the file`}</p>}
    </>
  );
}

/** The individual tasks of all chapters. */
async function individualTasks(): Promise<readonly IndividualTask[]> {
  const found = await Promise.all(
    chapters.map(async (chapter) => {
      const files = taskFiles[chapter.id];
      if (files === undefined) return [];
      const [{ settings }, { tasks }] = await Promise.all([loadChapter(chapter), files.checks()]);
      return tasks.filter(({ individual }) => individual === true).map((task) => ({ settings, task }));
    }),
  );
  return found.flat();
}
