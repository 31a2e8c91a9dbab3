import { Icon } from "../controls/icons.tsx";
import { drawAnother } from "../store/drawAnother.ts";
import { useSettings } from "../store/SettingsContext.ts";
import { ParameterControl } from "./ParameterControl.tsx";
import { ParameterPart } from "./ParameterPart.tsx";
import "../styles/seedLine.css";

export interface SeedLineProps {
  /** The seed, by its key. */
  readonly of: string;
  /** What the next seed gives, as its button says. */
  readonly another: string;
  /** Where the seed decides nothing at present. */
  readonly disabled?: boolean;
  /** What follows the new draw. */
  readonly onDrawn?: () => void;
}

/** A seed, and the button that draws with the next one. */
export function SeedLine({ of, another, disabled = false, onDrawn }: SeedLineProps) {
  const settings = useSettings();
  const draw = () => {
    drawAnother(settings, of);
    onDrawn?.();
  };
  return (
    <ParameterPart of={of}>
      <div className="seed-line">
        <ParameterControl name={of} slider={false} />
        <button type="button" className="button" title={another} disabled={disabled} onClick={draw}>
          <Icon name="dice" />
          <span className="visually-hidden">{another}</span>
        </button>
      </div>
    </ParameterPart>
  );
}
