import { t } from "../../../messages/t.ts";
import { covariantStore, useCovariant } from "../../../store/covariant/covariantStore.ts";
import { addedOf, elementsOf } from "../../../store/covariant/toCovariant.ts";
import { ParameterPart } from "../../ParameterPart.tsx";

/** Adds the group's elements one by one. */
export function AddElements() {
  const values = useCovariant((state) => state.values);
  const [added, elements] = [addedOf(values), elementsOf(values)];
  const whole = added === elements;
  const add = (count: number) => covariantStore.getState().setValue("added", count);
  return (
    <ParameterPart of="added">
      <p className="added-line" aria-live="polite">
        {t`Added: ${added} of ${elements} elements`}
      </p>
      <div className="button-row">
        <button
          type="button"
          className="button"
          title={t`Begin with the first element alone`}
          aria-disabled={added === 1}
          onClick={() => add(1)}
        >
          {t`One`}
        </button>
        <button
          type="button"
          className={whole ? "button" : "button primary"}
          aria-disabled={whole}
          onClick={() => add(Math.min(added + 1, elements))}
        >
          {t`Add one`}
        </button>
        <button
          type="button"
          className="button"
          aria-disabled={whole}
          onClick={() => add(covariantStore.getInitialState().values.added)}
        >
          {t`All`}
        </button>
      </div>
    </ParameterPart>
  );
}
