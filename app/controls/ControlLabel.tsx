import type { ReactNode } from "react";
import { Mathematical } from "../format/Mathematical.tsx";
import type { ParameterText } from "../parameters/spec.ts";

/** A parameter's name with its symbol and unit, its help behind it, and what stands at the right end of the line. */
export function ControlLabel({
  htmlFor,
  spec,
  children,
}: {
  readonly htmlFor: string;
  readonly spec: ParameterText;
  readonly children?: ReactNode;
}) {
  return (
    <div className="control-label">
      <label htmlFor={htmlFor} title={spec.help}>
        {spec.label}{" "}
        {spec.symbol !== undefined && (
          <span className="symbol">
            <Mathematical text={spec.symbol} />
          </span>
        )}
        {spec.unit !== undefined && (
          <span className="unit">
            {" "}
            (<Mathematical text={spec.unit} />)
          </span>
        )}
      </label>
      {children}
    </div>
  );
}
