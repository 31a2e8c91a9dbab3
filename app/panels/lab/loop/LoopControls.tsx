import type { Loop } from "../../../../src/experiments/loopWork.ts";
import type { Box } from "../../../../src/geometry.ts";
import { Icon } from "../../../controls/icons.tsx";
import { NumberControl } from "../../../controls/NumberControl.tsx";
import { digits } from "../../../format/numbers.ts";
import { t } from "../../../messages/t.ts";
import { numberParameter } from "../../../parameters/number.ts";
import { labSpecs } from "../../../store/lab/labParameters.ts";
import { circleIn, isInView, reverseLoop, roundLoop, squareIn } from "./loopShape.ts";

export interface LoopControlsProps {
  readonly loop: Loop;
  readonly box: Box;
  readonly drawing: boolean;
  /** What was wrong with the last stroke. */
  readonly complaint: string | null;
  readonly onDrawing: (drawing: boolean) => void;
  /** `settled` is false while the hand is still on a slider. */
  readonly onChange: (loop: Loop, settled: boolean) => void;
}

const RADIUS = numberParameter({
  label: t`Radius`,
  help: t`Of the circle; the mark on its edge does the same.`,
  min: 0.1,
  max: 5,
  default: 3,
  step: 0.05,
});

/** The path's shape, size and direction. */
export function LoopControls({ loop, box, drawing, complaint, onDrawing, onChange }: LoopControlsProps) {
  const circle = circleIn(box);
  const isCircle = loop.kind === "circle";
  const choose = (next: Loop) => {
    onDrawing(false);
    onChange(next, true);
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset brings its own looks and holds form controls.
    <div className="loop-controls" role="group" aria-label={labSpecs.loop.label}>
      <p className="legend">{labSpecs.loop.label}</p>
      <div className="button-row">
        <button type="button" className="button" onClick={() => choose(circle)}>
          <Icon name="reset" />
          {t`Circle, r = ${circle.kind === "circle" ? digits(circle.radius, 2) : ""}`}
        </button>
        <button type="button" className="button" onClick={() => choose(squareIn(box))}>{t`Square`}</button>
        <button type="button" className="button" aria-pressed={drawing} onClick={() => onDrawing(!drawing)}>
          {t`Draw a path`}
        </button>
        <button type="button" className="button" onClick={() => choose(reverseLoop(loop))}>
          {t`Reverse direction`}
        </button>
      </div>
      {drawing && (
        <p className="control-help" role="status">
          {t`Press on any of the maps, go round and let go: the path closes itself. Escape leaves the old one.`}
        </p>
      )}
      {complaint !== null && (
        <p className="control-problem" role="status">
          {complaint}
        </p>
      )}
      {!isInView(loop, box) && (
        <p className="control-problem" role="status">
          {t`The path lies outside this window. The circle brings it back.`}
        </p>
      )}
      {isCircle && (
        <NumberControl
          spec={RADIUS}
          value={loop.radius}
          onChange={(radius, settled) => onChange(roundLoop({ ...loop, radius }), settled)}
        />
      )}
    </div>
  );
}
