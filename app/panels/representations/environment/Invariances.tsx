import type { SymmetryChange } from "../../../../src/experiments/molecules/symmetryChanges.ts";
import type { Symmetry } from "../../../../src/moleculeRepresentations/types.ts";
import { Mathematical } from "../../../format/Mathematical.tsx";
import { t } from "../../../messages/t.ts";
import { changeText, ROUNDING } from "../molecule/ChangeTable.tsx";

const NAMES: Readonly<Record<Symmetry, string>> = {
  translation: t`shifted`,
  rotation: t`turned by 70°`,
  mirror: t`mirrored`,
  permutation: t`listed backwards`,
};

/** What the symmetries change of the vector, as measured. */
export function Invariances({ changes }: { readonly changes: readonly SymmetryChange[] }) {
  return (
    <table className="change-table">
      <caption>{t`Largest change of any of these numbers`}</caption>
      <tbody>
        {changes.map(({ symmetry, change }) => (
          <tr key={symmetry}>
            <th scope="row">{NAMES[symmetry]}</th>
            <td data-changed={change > ROUNDING}>
              <Mathematical text={changeText(change)} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
