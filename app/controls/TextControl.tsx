import { useId, useState } from "react";
import type { TextSpec } from "../parameters/text.ts";
import { ControlLabel } from "./ControlLabel.tsx";

export interface TextControlProps {
  readonly spec: TextSpec;
  /** The parameter's key, for a page that shows some of the controls only. */
  readonly name?: string | undefined;
  readonly value: string;
  /** `settled` is false while one is still typing. */
  readonly onChange: (value: string, settled: boolean) => void;
  /** What the engine has against the present value. */
  readonly problem?: string | undefined;
  /** Where in the text that is: 1 for the first character. */
  readonly problemAt?: number | undefined;
}

/** A line of text; it takes effect as it is typed. */
export function TextControl({ spec, name, value, onChange, problem, problemAt }: TextControlProps) {
  const id = useId();
  const [typed, setTyped] = useState<string | null>(null);
  const parsed = typed === null ? null : spec.parse(typed);
  const complaint = parsed !== null && !parsed.ok ? parsed.problem : problem;

  const type = (text: string) => {
    setTyped(text);
    const reading = spec.parse(text);
    if (reading.ok) onChange(reading.value, false);
  };
  const settle = () => {
    if (parsed === null || !parsed.ok) return;
    setTyped(null);
    onChange(parsed.value, true);
  };
  return (
    <div className="control" data-control={name}>
      <ControlLabel htmlFor={id} spec={spec} />
      <input
        id={id}
        className="text-field"
        type="text"
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        aria-invalid={complaint !== undefined}
        aria-describedby={complaint === undefined ? undefined : `${id}-problem`}
        value={typed ?? value}
        onChange={(event) => type(event.target.value)}
        onBlur={settle}
        onKeyDown={(event) => {
          if (event.key === "Enter") settle();
          if (event.key === "Escape") setTyped(null);
        }}
      />
      {complaint !== undefined && complaint === problem && problemAt !== undefined && (
        <Pointer text={value} character={problemAt} />
      )}
      {complaint !== undefined && (
        <p id={`${id}-problem`} className="control-problem" role="status">
          {complaint}
        </p>
      )}
    </div>
  );
}

/** The text again with the character in question marked; the sentence under it says the same in words. */
function Pointer({ text, character }: { readonly text: string; readonly character: number }) {
  return (
    <p className="text-pointer" aria-hidden="true">
      {text.slice(0, character - 1)}
      <mark>{text[character - 1] ?? " "}</mark>
      {text.slice(character)}
    </p>
  );
}
