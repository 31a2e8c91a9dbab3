import {
  Children,
  isValidElement,
  lazy,
  type ReactElement,
  type ReactNode,
  Suspense,
  useContext,
  useEffect,
  useState,
} from "react";
import { LineIcon } from "../controls/icons.tsx";
import { useNearViewport } from "../figures/useNearViewport.ts";
import { inPageLanguage } from "../messages/language.ts";
import { t } from "../messages/t.ts";
import { ChapterTasksContext } from "./ChapterTasks.ts";
import type { OptionProps } from "./options.ts";
import type { TaskKind } from "./types.ts";
import "../styles/tasks.css";

const TaskWork = lazy(async () => (await import("./laterWork.ts")).work());

/** What a task is done with is fetched this many pixels before it comes into view. */
const AHEAD = 900;

const KINDS = {
  predict: t`predict, then look`,
  numeric: t`find a number`,
  choice: t`choose`,
  make: t`make it happen`,
} as const satisfies Record<TaskKind, string>;

/** What a hand does in each: a thought, a number, a tick, a slider. */
const ICONS = {
  predict: "M3 6.5a5 4.5 0 1 1 5.5 4.6L5 14v-3A5 4.5 0 0 1 3 6.5Z",
  numeric: "M5.5 3 4 13M12 3l-1.5 10M3 6.3h10.5M2.5 9.7H13",
  choice: "M2.5 2.5h11v11h-11ZM5 8.2l2.2 2.2L11.2 6",
  make: "M2 5h6M12 5h2M2 11h2M8 11h6M10 3.2v3.6M6 9.2v3.6",
} as const satisfies Record<TaskKind, string>;

const LEVELS = { easy: t`easy`, medium: t`medium`, hard: t`hard` } as const;

/** One answer to choose from, within a task. */
export function Option({ children }: OptionProps) {
  return children;
}

export interface TaskProps {
  /** As in the chapter's line of the registry, in its checks and in its answers. */
  readonly id: string;
  readonly kind: TaskKind;
  readonly level: keyof typeof LEVELS;
  readonly title: string;
  /** Whether each student has samples of their own. */
  readonly individual?: boolean;
  /** The question, with the options to choose from at its end. */
  readonly children: ReactNode;
}

/** A task in a chapter's text. What it is done with follows when the reader comes near; until then its place is held. */
export function Task({ id, kind, level, title, individual = false, children }: TaskProps) {
  const { id: chapter, tasks = [] } = useContext(ChapterTasksContext);
  const [element, setElement] = useState<HTMLElement | null>(null);
  const coming = useNearViewport(element, AHEAD);
  const [wanted, setWanted] = useState(false);
  useEffect(() => {
    if (coming) setWanted(true);
  }, [coming]);
  const parts = Children.toArray(children);
  const options = parts.filter(isOption).map(({ props }) => props);
  const place = (
    <div className="task-work held" data-individual={individual}>
      <ul className="task-options">
        {options.map((option) => (
          <li key={option.is}>
            <span>{option.children}</span>
          </li>
        ))}
      </ul>
    </div>
  );
  const number = tasks.indexOf(id) + 1;
  return (
    <section
      ref={setElement}
      id={`task-${id}`}
      className="task"
      data-kind={kind}
      aria-labelledby={`task-${id}-title`}
      tabIndex={-1}
    >
      <h3 id={`task-${id}-title`}>
        <span className="number" {...inPageLanguage}>{t`Task ${number}`}</span> {title}
      </h3>
      <p className="task-about" {...inPageLanguage}>
        <LineIcon path={ICONS[kind]} />
        {KINDS[kind]} · {LEVELS[level]}
        {individual && ` · ${t`with your number`}`}
      </p>
      {parts.filter((part) => !isOption(part))}
      {wanted ? (
        <Suspense fallback={place}>
          <TaskWork chapter={chapter} id={id} options={options} />
        </Suspense>
      ) : (
        place
      )}
    </section>
  );
}

function isOption(part: ReactNode): part is ReactElement<OptionProps> {
  return isValidElement(part) && part.type === Option;
}
