import { useMemo } from "react";
import { useStore } from "zustand";
import { Icon } from "../controls/icons.tsx";
import { inPageLanguage } from "../messages/language.ts";
import { t } from "../messages/t.ts";
import { hashOf } from "../store/addressSync.ts";
import { useSettings } from "../store/SettingsContext.ts";
import type { Answers } from "./Curtain.tsx";
import { Help } from "./Help.tsx";
import { ownValues } from "./judge.ts";
import { ChoiceWork } from "./kinds/ChoiceWork.tsx";
import { MakeWork } from "./kinds/MakeWork.tsx";
import { NumericWork } from "./kinds/NumericWork.tsx";
import { PredictWork } from "./kinds/PredictWork.tsx";
import type { WorkProps } from "./kinds/workProps.ts";
import { NumberField } from "./NumberField.tsx";
import type { OptionProps } from "./options.ts";
import { changeRecord, progress, recordKey } from "./progress.ts";
import { EMPTY_RECORD, MOST_ANSWERS } from "./record.ts";
import { SetUp } from "./SetUp.tsx";
import type { Task } from "./types.ts";
import "../styles/taskWork.css";

interface Props {
  readonly task: Task;
  readonly options: readonly OptionProps[];
  readonly answers: Answers;
}

/** What a task is done with, and its record. */
export function Work({ task, options, answers }: Props) {
  const settings = useSettings();
  const number = useStore(progress, (state) => (task.individual === true ? state.number : ""));
  const key = recordKey(settings.chapter, task.id, number);
  const record = useStore(progress, ({ tasks }) => tasks[key] ?? EMPTY_RECORD);
  const own = useMemo(() => ownValues(settings, task, number), [settings, task, number]);

  const onAnswer: WorkProps<Task>["onAnswer"] = (answer, isDone, values = own) =>
    changeRecord(key, ({ answers: before, done, state }) => ({
      answers: [...before, answer].slice(-MOST_ANSWERS),
      done: done || isDone,
      state: isDone && !done ? hashOf(settings, task.figure.panel, values) : state,
    }));
  const common = { slot: `task ${key}`, own, record, onAnswer, options, feedback: answers.feedback };

  return (
    <div className="task-work" data-done={record.done}>
      {record.done && (
        <p className="task-done" {...inPageLanguage}>
          <Icon name="check" />
          {t`done`}
        </p>
      )}
      {task.individual === true && <NumberField />}
      <KindWork key={key} task={task} {...common} />
      {record.done && answers.why !== null && <div className="task-why">{answers.why}</div>}
      <SetUp task={task} own={own} />
      <Help
        hints={answers.hints}
        steps={answers.steps}
        record={record}
        onTake={(change) => changeRecord(key, change)}
      />
    </div>
  );
}

function KindWork({ task, ...common }: WorkProps<Task>) {
  switch (task.kind) {
    case "predict":
      return <PredictWork task={task} {...common} />;
    case "numeric":
      return <NumericWork task={task} {...common} />;
    case "choice":
      return <ChoiceWork task={task} {...common} />;
    case "make":
      return <MakeWork task={task} {...common} />;
    default:
      return task satisfies never;
  }
}
