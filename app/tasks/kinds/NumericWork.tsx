import { type FormEvent, useId, useState } from "react";
import { Mathematical } from "../../format/Mathematical.tsx";
import { digits, plain } from "../../format/numbers.ts";
import { inPageLanguage } from "../../messages/language.ts";
import { t } from "../../messages/t.ts";
import { readNumber } from "../../parameters/numberText.ts";
import { isRight, missOf } from "../judge.ts";
import type { NumericTask } from "../types.ts";
import { useCheck } from "./useCheck.ts";
import { Verdict } from "./Verdict.tsx";
import type { WorkProps } from "./workProps.ts";

const MISSES = {
  sign: t`Not yet: its sign is the other one.`,
  power: t`Not yet: it is off by a large factor.`,
  low: t`Not yet: it should be larger.`,
  high: t`Not yet: it should be smaller.`,
} as const satisfies Record<ReturnType<typeof missOf>, string>;

/** A field for a number, which is compared with the one that the engine finds. */
export function NumericWork({ task, own, slot, record, onAnswer }: WorkProps<NumericTask>) {
  const id = useId();
  const { busy, problem, check, callOff } = useCheck(slot);
  const [typed, setTyped] = useState(record.answers.at(-1) ?? "");
  const [outcome, setOutcome] = useState<{ readonly right: boolean; readonly says: string } | null>(null);
  const reading = readNumber(typed);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!reading.ok) {
      setOutcome({ right: false, says: t`Your answer must be a number: ${reading.why}.` });
      return;
    }
    const answer = reading.value;
    void check(
      (ask) => task.answer(own, ask),
      (right) => {
        const isIt = isRight(answer, right, task.tolerance);
        onAnswer(typed.trim().slice(0, 100), isIt);
        setOutcome({
          right: isIt,
          says: isIt ? t`Right. Computed just now: ${digits(right, 4)} ${task.unit}` : MISSES[missOf(answer, right)],
        });
      },
    );
  };
  const allowed =
    "relative" in task.tolerance
      ? t`to within ${plain(100 * task.tolerance.relative)} %`
      : t`to within ${plain(task.tolerance.absolute)}`;
  return (
    <form className="task-answer" {...inPageLanguage} onSubmit={submit}>
      <div className="task-line">
        <label htmlFor={id}>{t`Your answer`}</label>
        <input
          id={id}
          type="text"
          className="number-field"
          inputMode="decimal"
          autoComplete="off"
          value={typed}
          aria-invalid={outcome !== null && !outcome.right}
          aria-describedby={`${id}-allowed`}
          onChange={({ target }) => {
            callOff();
            setTyped(target.value);
            setOutcome(null);
          }}
        />
        <span className="unit" id={`${id}-allowed`}>
          <Mathematical text={task.unit === "" ? allowed : `${task.unit}, ${allowed}`} />
        </span>
        <button type="submit" className="button" disabled={busy}>
          {t`Check`}
        </button>
      </div>
      <Verdict state={busy ? "busy" : problem !== null ? "problem" : stateOf(outcome)}>
        <Mathematical text={problem ?? outcome?.says ?? ""} />
      </Verdict>
    </form>
  );
}

function stateOf(outcome: { readonly right: boolean } | null) {
  if (outcome === null) return "none";
  return outcome.right ? "right" : "wrong";
}
