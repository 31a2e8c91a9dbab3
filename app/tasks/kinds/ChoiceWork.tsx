import { type FormEvent, useState } from "react";
import { inPageLanguage } from "../../messages/language.ts";
import { t } from "../../messages/t.ts";
import { isSameChoice } from "../judge.ts";
import type { ChoiceTask } from "../types.ts";
import { OptionList } from "./OptionList.tsx";
import { useCheck } from "./useCheck.ts";
import { Verdict } from "./Verdict.tsx";
import type { WorkProps } from "./workProps.ts";

/** Options to choose from; which are right is found out when one checks. */
export function ChoiceWork({ task, own, slot, record, onAnswer, options, feedback }: WorkProps<ChoiceTask>) {
  const { busy, problem, check, callOff } = useCheck(slot);
  const several = task.several === true;
  const [chosen, setChosen] = useState<readonly string[]>(record.answers.at(-1)?.split(" ") ?? []);
  const [right, setRight] = useState<readonly string[] | null>(null);
  const isIt = right !== null && isSameChoice(chosen, right);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (chosen.length === 0) return;
    void check(
      (ask) => task.right(own, ask),
      (found) => {
        setRight(found);
        onAnswer([...chosen].sort().join(" "), isSameChoice(chosen, found));
      },
    );
  };
  const missing = right?.filter((option) => !chosen.includes(option)).length ?? 0;
  const says = () => {
    if (problem !== null) return problem;
    if (right === null) return "";
    if (isIt) return t`Right, as measured just now.`;
    if (!several || missing === 0) return t`Not yet.`;
    return missing === 1 ? t`Not yet: one is missing.` : t`Not yet: ${missing} are missing.`;
  };
  return (
    <form className="task-answer" onSubmit={submit}>
      <OptionList
        legend={several ? t`Choose all that are right` : t`Choose one`}
        options={options}
        several={several}
        chosen={chosen}
        marks={right === null ? {} : Object.fromEntries(chosen.map((option) => [option, right.includes(option)]))}
        feedback={feedback}
        onChoose={(next) => {
          callOff();
          setChosen(next);
          setRight(null);
        }}
      />
      <div className="task-line" {...inPageLanguage}>
        <button type="submit" className="button" disabled={busy || chosen.length === 0}>
          {t`Check`}
        </button>
        <Verdict
          state={busy ? "busy" : problem !== null ? "problem" : right === null ? "none" : isIt ? "right" : "wrong"}
        >
          {says()}
        </Verdict>
      </div>
    </form>
  );
}
