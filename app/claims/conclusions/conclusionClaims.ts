import type { MeasuredConclusion } from "../../../src/experiments/conclusions/conclusions.ts";
import { holds } from "../../../src/experiments/conclusions/holds.ts";
import { type ConclusionId, conclusions } from "../../../src/experiments/conclusions/list.ts";
import type { Conclusion } from "../../../src/experiments/conclusions/types.ts";
import { quantile } from "../../figures/scales.ts";
import { digits } from "../../format/numbers.ts";
import { t } from "../../messages/t.ts";
import { judge, pending, type Verdict } from "../verdict.ts";
import type { ConclusionClaim } from "./types.ts";

/** In how many of the draws done so far a conclusion holds. */
export function heldOf({ values, done }: Pick<MeasuredConclusion, "values" | "done">, conclusion: Conclusion) {
  return { held: values.subarray(0, done).filter((value) => holds(conclusion, value)).length, done };
}

function judgeRow(row: MeasuredConclusion, conclusion: Conclusion): Verdict {
  const { held, done } = heldOf(row, conclusion);
  if (done < row.values.length) return pending(t`${held} of ${done} so far`);
  const known = row.values.filter(Number.isFinite);
  const median = known.length === 0 ? "–" : digits(quantile(known, 0.5), 2);
  const enough = conclusion.holdsIn === "every" ? held === done : held > done / 2;
  return judge(
    enough,
    t`${held} of ${done}; median ${median}`,
    conclusion.holdsIn === "every" ? t`once would be once too often` : t`these draws say otherwise; so few can`,
  );
}

/** Every conclusion as a claim of the prose, by its name. */
export const conclusionClaims = Object.fromEntries(
  conclusions.map((conclusion): [ConclusionId, ConclusionClaim] => [
    conclusion.id,
    {
      needs: ["conclusions"],
      judge: ({ conclusions: measured }) => {
        const row = measured?.rows.find(({ id }) => id === conclusion.id);
        return row === undefined ? pending(t`being measured`) : judgeRow(row, conclusion);
      },
    },
  ]),
  // Object.fromEntries forgets the keys; each came from the list.
) as Readonly<Record<ConclusionId, ConclusionClaim>>;
