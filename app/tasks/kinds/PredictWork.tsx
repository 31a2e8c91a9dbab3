import { type CSSProperties, type FormEvent, useId, useState } from "react";
import { Mathematical } from "../../format/Mathematical.tsx";
import { plain } from "../../format/numbers.ts";
import { inPageLanguage } from "../../messages/language.ts";
import { t } from "../../messages/t.ts";
import { nearness } from "../judge.ts";
import type { Finding, PredictTask } from "../types.ts";
import { useMeasured } from "../useMeasured.ts";
import { OptionList } from "./OptionList.tsx";
import { Verdict } from "./Verdict.tsx";
import type { WorkProps } from "./workProps.ts";

const NEAR = {
  there: t`Very near.`,
  near: t`Near.`,
  far: t`Quite far off: worth a second look.`,
} as const satisfies Record<ReturnType<typeof nearness>, string>;

/** A prediction, said before the engine is asked; once said it stays. */
export function PredictWork({ task, own, slot, record, onAnswer, options, feedback }: WorkProps<PredictTask>) {
  const said = record.answers.at(0) ?? null;
  const { range } = task;
  const [thought, setThought] = useState(range === undefined ? "" : plainMiddle(range));
  const found = useMeasured(slot, said === null ? null : own, (values, ask) => task.found(values, ask));
  const answer = said ?? thought;
  const finding = found.of === own ? found.value : null;

  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (said === null && thought !== "") onAnswer(thought, true);
  };
  const isIt = finding?.option === answer;
  return (
    <form className="task-answer" onSubmit={submit}>
      {range === undefined ? (
        <OptionList
          legend={t`Your prediction`}
          options={options}
          several={false}
          chosen={[answer]}
          disabled={said !== null}
          marks={finding === null ? {} : { [answer]: isIt }}
          feedback={feedback}
          onChoose={([option]) => setThought(option)}
        />
      ) : (
        <RangeField range={range} value={answer} disabled={said !== null} onChange={setThought} />
      )}
      <div className="task-line" {...inPageLanguage}>
        {said === null && (
          <button type="submit" className="button" disabled={thought === ""}>
            {t`That is my prediction`}
          </button>
        )}
        <Verdict state={stateOf(said, finding, found.problem)}>
          {found.problem}
          {finding !== null && <Told finding={finding} said={answer} range={range} />}
        </Verdict>
      </div>
    </form>
  );
}

/** A prediction is neither right nor wrong, but nearer or further: it is only told what was found. */
function stateOf(said: string | null, finding: Finding | null, problem: string | null) {
  if (problem !== null) return "problem";
  return said !== null && finding === null ? "busy" : "none";
}

function Told({
  finding,
  said,
  range,
}: {
  readonly finding: Finding;
  readonly said: string;
  readonly range: PredictTask["range"];
}) {
  if (range === undefined || finding.value === undefined) return <Mathematical text={t`Found: ${finding.text}`} />;
  const near = NEAR[nearness(Number(said), finding.value, range)];
  return <Mathematical text={t`You said ${plain(Number(said))}; found: ${finding.text}. ${near}`} />;
}

/** The middle of the range, or the step below it. */
function plainMiddle({ min, max, step }: NonNullable<PredictTask["range"]>): string {
  return String(Number((min + step * Math.floor((max - min) / 2 / step)).toFixed(9)));
}

function RangeField({
  range,
  value,
  disabled,
  onChange,
}: {
  readonly range: NonNullable<PredictTask["range"]>;
  readonly value: string;
  readonly disabled: boolean;
  readonly onChange: (value: string) => void;
}) {
  const id = useId();
  return (
    <div className="task-line" {...inPageLanguage}>
      <label htmlFor={id}>{t`Your prediction`}</label>
      <input
        id={id}
        type="range"
        min={range.min}
        max={range.max}
        step={range.step}
        value={value}
        disabled={disabled}
        style={{ "--filled": `${(100 * (Number(value) - range.min)) / (range.max - range.min)}%` } as CSSProperties}
        onChange={({ target }) => onChange(target.value)}
      />
      <output htmlFor={id}>{plain(Number(value))}</output>
    </div>
  );
}
