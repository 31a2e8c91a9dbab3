import { type DragEventHandler, type ReactNode, useId } from "react";
import type { ParameterText } from "../parameters/spec.ts";
import { ControlLabel } from "./ControlLabel.tsx";
import type { TypedText } from "./useTypedText.ts";

export interface TypedTextControlProps {
  readonly spec: ParameterText;
  /** The parameter's key, for a page that shows some of the controls only. */
  readonly name: string;
  readonly className: string;
  readonly rows: number;
  /** What is in use. */
  readonly value: string;
  readonly typed: TypedText;
  /** Said under it where nothing is wrong. */
  readonly help: string;
  /** What the engine has against what is in use. */
  readonly problem?: string | undefined;
  readonly onDrop?: DragEventHandler;
  readonly onDragOver?: DragEventHandler;
  /** At the right end of the label's line. */
  readonly children?: ReactNode;
}

/** Lines of text that take effect as they are typed; what is wrong with them is said below. */
export function TypedTextControl(props: TypedTextControlProps) {
  const { spec, name, className, rows, value, typed, help, problem, onDrop, onDragOver, children } = props;
  const id = useId();
  const complaint = typed.problem ?? problem;
  return (
    <div className="control" data-control={name}>
      <ControlLabel htmlFor={id} spec={spec}>
        {children}
      </ControlLabel>
      <textarea
        id={id}
        className={`text-field ${className}`}
        rows={rows}
        wrap="off"
        spellCheck={false}
        autoComplete="off"
        autoCapitalize="off"
        aria-invalid={complaint !== undefined}
        aria-describedby={`${id}-help`}
        value={typed.text ?? value}
        onDrop={onDrop}
        onDragOver={onDragOver}
        onChange={(event) => typed.type(event.target.value)}
        onBlur={typed.leave}
      />
      <p id={`${id}-help`} className={complaint === undefined ? "control-help" : "control-problem"} role="status">
        {complaint ?? help}
      </p>
    </div>
  );
}
