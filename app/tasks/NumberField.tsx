import { useId, useState } from "react";
import { useStore } from "zustand";
import { inPageLanguage } from "../messages/language.ts";
import { t } from "../messages/t.ts";
import { LONGEST_NUMBER, seedOf } from "./individual.ts";
import { progress, setNumber } from "./progress.ts";

/** “Your number”, typed once for all tasks: from it come the samples of the individual ones. */
export function NumberField() {
  const id = useId();
  const number = useStore(progress, (state) => state.number);
  const [typed, setTyped] = useState<string | null>(null);
  const settle = () => {
    if (typed !== null) setNumber(typed);
    setTyped(null);
  };
  return (
    <form
      className="task-line"
      {...inPageLanguage}
      onSubmit={(event) => {
        event.preventDefault();
        settle();
      }}
    >
      <label htmlFor={id}>{t`Your number`}</label>
      <input
        id={id}
        type="text"
        className="number-field"
        autoComplete="off"
        spellCheck={false}
        maxLength={LONGEST_NUMBER}
        value={typed ?? number}
        onChange={({ target }) => setTyped(target.value)}
        onBlur={settle}
      />
      <span className="unit">
        {number === "" ? t`gives you samples of your own` : t`gives you seed ${seedOf(number)}`}
      </span>
    </form>
  );
}
