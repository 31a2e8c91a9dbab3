import { type ReactNode, useId } from "react";
import { Icon } from "../../controls/icons.tsx";
import { inPageLanguage } from "../../messages/language.ts";
import { t } from "../../messages/t.ts";
import type { OptionProps } from "../options.ts";

/** The options of a task, to choose one or several of. */
export function OptionList({
  legend,
  options,
  several,
  chosen,
  disabled = false,
  marks = {},
  feedback = {},
  onChoose,
}: {
  readonly legend: string;
  readonly options: readonly OptionProps[];
  readonly several: boolean;
  readonly chosen: readonly string[];
  readonly disabled?: boolean;
  /** Of options that were checked: whether it is right that they were chosen. */
  readonly marks?: Readonly<Record<string, boolean>>;
  readonly feedback?: Readonly<Record<string, ReactNode>>;
  readonly onChoose: (chosen: readonly string[]) => void;
}) {
  const name = useId();
  const choose = (option: string, isOn: boolean) => {
    const others = several ? chosen.filter((other) => other !== option) : [];
    onChoose(isOn ? [...others, option] : others);
  };
  return (
    <fieldset className="task-choice" disabled={disabled}>
      <legend className="visually-hidden" {...inPageLanguage}>
        {legend}
      </legend>
      <ul className="task-options">
        {options.map(({ is, children }) => (
          <li key={is} data-option={is}>
            <label>
              <input
                type={several ? "checkbox" : "radio"}
                name={name}
                checked={chosen.includes(is)}
                onChange={({ target }) => choose(is, target.checked)}
              />
              <span>{children}</span>
            </label>
            {marks[is] !== undefined && (
              <div className="task-feedback" data-right={marks[is]}>
                <Icon name={marks[is] ? "check" : "close"} />
                <span className="visually-hidden" {...inPageLanguage}>
                  {marks[is] ? t`Right:` : t`Not right:`}{" "}
                </span>
                <div>{feedback[is]}</div>
              </div>
            )}
          </li>
        ))}
      </ul>
    </fieldset>
  );
}
