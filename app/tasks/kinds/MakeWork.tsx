import { useEffect, useEffectEvent, useState } from "react";
import { useStore } from "zustand";
import { useNearViewport } from "../../figures/useNearViewport.ts";
import { Mathematical } from "../../format/Mathematical.tsx";
import { digits, plain } from "../../format/numbers.ts";
import { inPageLanguage } from "../../messages/language.ts";
import { rich, t } from "../../messages/t.ts";
import { nameOf, type ParameterSet, type Spec } from "../../parameters/spec.ts";
import { useDragging, useSetting, useSettings } from "../../store/SettingsContext.ts";
import { standing, touched } from "../judge.ts";
import type { MakeTask } from "../types.ts";
import { useMeasured } from "../useMeasured.ts";
import { whereIWas } from "../whereIWas.ts";
import { Verdict } from "./Verdict.tsx";
import type { WorkProps } from "./workProps.ts";

/** Watches the present state: the quantity in question, how far it is from its goal, and what should have been left alone. */
export function MakeWork({ task, own, slot, record, onAnswer }: WorkProps<MakeTask>) {
  const settings = useSettings();
  const [element, setElement] = useState<HTMLElement | null>(null);
  const onScreen = useNearViewport(element);
  const dragging = useDragging();
  const values = useSetting((state) => state.values);
  // Once set up, it is watched from wherever one works at it.
  const begun = useStore(whereIWas, (state) => state[settings.chapter]?.task === task.id);
  const wanted = !dragging && (onScreen || (begun && !record.done));
  const { of, value, problem } = useMeasured(slot, wanted ? values : null, (present, ask) => task.watch(present, ask));
  const changed = touched(settings, task, own, values);
  const isFresh = of === values;
  const { met, part } = value === null ? { met: false, part: 0 } : standing(value, task.goal);
  const against = task.against?.(values) ?? null;
  const counts = changed.length === 0 && against === null;
  const reached = isFresh && met && counts;

  const keep = useEffectEvent(() => {
    if (!record.done && value !== null) onAnswer(digits(value), true, values);
  });
  useEffect(() => {
    if (reached) keep();
  }, [reached]);

  return (
    <div ref={setElement} className="task-answer" {...inPageLanguage}>
      <div className="task-watch" data-stale={!isFresh}>
        <p>
          <Mathematical text={task.watched} />
        </p>
        <p className="task-value">
          <strong>
            {value === null ? "…" : <Mathematical text={digits(value)} />}{" "}
            <span className="unit">
              <Mathematical text={task.unit} />
            </span>
          </strong>
          <span className="task-goal">
            <Mathematical text={goalText(task)} />
          </span>
        </p>
        <div className="task-bar" aria-hidden="true">
          <div data-met={met && counts} style={{ width: `${Math.round(100 * part)}%` }} />
        </div>
      </div>
      {problem !== null && isFresh && <p className="problem">{problem}</p>}
      {changed.length > 0 && begun && <Changed keys={changed} specs={settings.specs} free={task.free} />}
      {against !== null && begun && <p className="task-changed">{against}</p>}
      <Verdict state={record.done ? "right" : "none"}>
        {record.done && t`Reached.`}
        {/* Another state may happen to be at the goal, before anybody has begun: no reason to find fault. */}
        {!record.done && !begun && met && !counts && t`Set it up first, then it counts.`}
      </Verdict>
    </div>
  );
}

function goalText({ goal, unit }: MakeTask): string {
  return "below" in goal ? t`goal: below ${plain(goal.below)} ${unit}` : t`goal: above ${plain(goal.above)} ${unit}`;
}

/** So many settings are named; more would be a list of all there are. */
const NAMED = 6;

/** What makes it not count: settings that belong to the question. */
function Changed({
  keys,
  specs,
  free,
}: {
  readonly keys: readonly string[];
  readonly specs: ParameterSet;
  readonly free: readonly string[];
}) {
  const names = (list: readonly string[]) => {
    const named = list.slice(0, NAMED).map((key) => {
      const spec: Spec<unknown> = specs[key];
      return nameOf(spec);
    });
    return <Mathematical text={[...named, ...(list.length > NAMED ? ["…"] : [])].join(", ")} />;
  };
  return (
    <p className="task-changed">
      {rich`It does not count as it is. To be left as the task sets it up: ${names(keys)}. To be changed: ${names(free)}.`}
    </p>
  );
}
