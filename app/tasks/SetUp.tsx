import { useStore } from "zustand";
import { Icon } from "../controls/icons.tsx";
import { inPageLanguage } from "../messages/language.ts";
import { rich, t } from "../messages/t.ts";
import type { ParameterSet, ValuesOf } from "../parameters/spec.ts";
import { useSetting, useSettings } from "../store/SettingsContext.ts";
import { isSetUp } from "./judge.ts";
import type { Task } from "./types.ts";
import { whereIWas } from "./whereIWas.ts";

/** Puts the task's own state into the chapter, as one step that can be undone, and the former one back. */
export function SetUp({ task, own }: { readonly task: Task; readonly own: ValuesOf<ParameterSet> }) {
  const settings = useSettings();
  const { chapter, store } = settings;
  const values = useSetting((state) => state.values);
  const before = useStore(whereIWas, (state) => state[chapter]);
  const isOwn = isSetUp(settings, task, own, values);
  const { panel, number } = task.figure;
  const figure = <a href={`#/${chapter}/${panel}`}>{t`Figure ${number}`}</a>;
  const setUp = () => {
    whereIWas.setState({ [chapter]: { task: task.id, values: before?.values ?? values } });
    store.getState().set(own);
  };
  const goBack = () => {
    if (before === undefined) return;
    whereIWas.setState({ [chapter]: undefined });
    store.getState().set(before.values);
  };
  return (
    <div className="task-line task-setup" {...inPageLanguage}>
      <button type="button" className="button" aria-disabled={isOwn} onClick={() => isOwn || setUp()}>
        {t`Set it up`}
      </button>
      <span>{isOwn ? rich`${figure} is set up.` : rich`in ${figure}`}</span>
      {before?.task === task.id && (
        <button type="button" className="button quiet" onClick={goBack}>
          <Icon name="undo" />
          {t`Back to where I was`}
        </button>
      )}
    </div>
  );
}
