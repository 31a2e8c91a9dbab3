import { Fragment, type ReactNode } from "react";
import { inPageLanguage } from "../messages/language.ts";
import { t } from "../messages/t.ts";
import type { TaskRecord } from "./record.ts";

/** Hints and the solution's steps, each one at a time. */
export function Help({
  hints,
  steps,
  record,
  onTake,
}: {
  readonly hints: readonly ReactNode[];
  readonly steps: readonly ReactNode[];
  readonly record: TaskRecord;
  readonly onTake: (change: Partial<TaskRecord>) => void;
}) {
  const [hint, step] = [Math.min(record.hints, hints.length), Math.min(record.steps, steps.length)];
  return (
    <div className="task-help">
      <div aria-live="polite" aria-relevant="additions">
        <Taken parts={hints.slice(0, hint)} name={(number) => t`Hint ${number}`} />
        <Taken parts={steps.slice(0, step)} name={(number) => t`Solution, step ${number}`} />
      </div>
      <div className="task-line" {...inPageLanguage}>
        {hint < hints.length && (
          <button type="button" className="button quiet" onClick={() => onTake({ hints: hint + 1 })}>
            {t`Hint ${hint + 1} of ${hints.length}`}
          </button>
        )}
        {step < steps.length && (
          <button type="button" className="button quiet" onClick={() => onTake({ steps: step + 1 })}>
            {t`Solution, step ${step + 1} of ${steps.length}`}
          </button>
        )}
      </div>
    </div>
  );
}

function Taken({ parts, name }: { readonly parts: readonly ReactNode[]; readonly name: (number: number) => string }) {
  return parts.map((part, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: hints and steps are never reordered.
    <Fragment key={index}>
      <p className="task-part-name" {...inPageLanguage}>
        {name(index + 1)}
      </p>
      <div className="task-part">{part}</div>
    </Fragment>
  ));
}
