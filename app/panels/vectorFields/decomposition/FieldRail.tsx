import { OWN_FIELD } from "../../../../src/fields/ownField.ts";
import type { ProblemReport } from "../../../../src/problem.ts";
import { t } from "../../../messages/t.ts";
import { nameOf } from "../../../parameters/spec.ts";
import { vectorFieldSpecs } from "../../../store/vectorFields/vectorFieldParameters.ts";
import { useVectorField } from "../../../store/vectorFields/vectorFieldStore.ts";
import { SeedLine } from "../../SeedLine.tsx";
import { VectorFieldControl } from "../VectorFieldControl.tsx";

/** The engine's name of a parameter, by the key of the control that sets it. */
const BLAMED = {
  fieldU: "u",
  fieldV: "v",
  N: "count",
  noise: "noise",
  gamma: "curlFreeShare",
  sigma: "lengthScale",
  lambda: "ridge",
} as const;

/** What the control is called that shows a problem, so that it need not be told elsewhere; null where none does. */
export function controlThatShows({ parameter }: ProblemReport): string | null {
  const key = keysOf(BLAMED).find((each) => BLAMED[each] === parameter);
  return key === undefined ? null : nameOf(vectorFieldSpecs[key]);
}

function keysOf<T extends object>(record: T): readonly (keyof T)[] {
  return Object.keys(record) as (keyof T)[];
}

/** The controls of Figure 2, those of the kernel first: they stand nearest to the fields. */
export function FieldRail({ problem }: { readonly problem: ProblemReport | null }) {
  const { field, scheme, noise } = useVectorField(({ values }) => values);
  const complaint = (key: keyof typeof BLAMED) => (problem?.parameter === BLAMED[key] ? problem.message : undefined);
  const seedDecides = noise > 0 || scheme !== "grid";
  return (
    <>
      <div className="rail-first">
        <VectorFieldControl name="gamma" problem={complaint("gamma")} />
        <VectorFieldControl name="sigma" problem={complaint("sigma")} />
        <VectorFieldControl name="lambda" problem={complaint("lambda")} />
      </div>
      <div className="field-choice">
        <VectorFieldControl name="field" look="menu" />
      </div>
      {field === OWN_FIELD && (
        <div className="own-field">
          <VectorFieldControl name="fieldU" problem={complaint("fieldU")} />
          <VectorFieldControl name="fieldV" problem={complaint("fieldV")} />
        </div>
      )}
      <div className="rail-group">
        <VectorFieldControl name="N" problem={complaint("N")} />
        <SeedLine of="seed" another={t`Draw another sample`} disabled={!seedDecides} />
      </div>
      <div className="rail-group">
        <VectorFieldControl name="noise" problem={complaint("noise")} />
        <VectorFieldControl name="profile" look="menu" />
      </div>
      <VectorFieldControl name="scheme" look="menu" />
      <div className="rail-group">
        <VectorFieldControl name="fieldView" look="menu" />
        <VectorFieldControl name="trueParts" />
      </div>
    </>
  );
}
