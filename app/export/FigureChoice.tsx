import { useId } from "react";
import type { ShelvedFigure } from "../figures/FigureShelf.ts";
import { t } from "../messages/t.ts";

export interface FigureChoiceProps {
  readonly figures: readonly ShelvedFigure[];
  readonly chosen: ShelvedFigure;
  readonly onChoose: (id: string) => void;
}

/** Which of a panel's figures is meant, by their titles. */
export function FigureChoice({ figures, chosen, onChoose }: FigureChoiceProps) {
  const name = useId();
  return (
    <fieldset className="plain figure-choice">
      <legend>{t`Which figure`}</legend>
      {figures.map(({ id, label }) => (
        <label key={id} className="switch">
          <input type="radio" name={name} checked={id === chosen.id} onChange={() => onChoose(id)} />
          <span>{label}</span>
        </label>
      ))}
    </fieldset>
  );
}
