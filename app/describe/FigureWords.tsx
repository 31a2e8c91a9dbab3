import { useMemo } from "react";
import { describeFigure } from "../figures/describe/describeFigure.ts";
import type { ShelvedFigure } from "../figures/FigureShelf.ts";
import { t } from "../messages/t.ts";

/** A figure in words: what its panel says of it, and what its data say. */
export function FigureWords({ shelved: { figure, label, description } }: { readonly shelved: ShelvedFigure }) {
  const sentences = useMemo(() => describeFigure(figure), [figure]);
  return (
    <section className="figure-words" aria-label={t`${label}, in words`}>
      <h3>{label}</h3>
      <p>{description}</p>
      {sentences.length > 0 && (
        <ul>
          {sentences.map((sentence, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: sentences have no other name, and the list is made anew as a whole.
            <li key={index}>{sentence}</li>
          ))}
        </ul>
      )}
    </section>
  );
}
