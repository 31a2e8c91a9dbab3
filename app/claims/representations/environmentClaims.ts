import type { CutoffKind } from "../../../src/moleculeRepresentations/cutoff.ts";
import { largestSize } from "../../figures/scales.ts";
import { digits } from "../../format/numbers.ts";
import { t } from "../../messages/t.ts";
import { ROUNDING } from "../../panels/representations/molecule/ChangeTable.tsx";
import { judge, pending, type Verdict } from "../verdict.ts";
import type { RepresentationClaim, RepresentationMeasurements } from "./types.ts";

/** Of the function's largest value: a step that one sees. */
const STEP = 1e-3;

/** Of a continuous function, what rounding and the hundred-millionths of an ångström on either side of the cutoff leave. */
const NO_STEP = 1e-6;

type Environment = NonNullable<RepresentationMeasurements["environment"]>;
type Scan = Environment["scans"][number];

/** A claim about what becomes of a neighbour at the cutoff. */
function atCutoff(kind: CutoffKind, judgeScan: (scan: Scan) => Verdict): RepresentationClaim {
  return {
    needs: ["environment"],
    judge: ({ environment }) => {
      if (environment === null) return pending(t`measured with Figure 4`);
      const scan = environment.scans.find((each) => each.kind === kind);
      return scan === undefined ? pending(t`there is no neighbour to be moved`) : judgeScan(scan);
    },
  };
}

/** What the prose says of Figure 4, by name, and how it is measured. */
export const environmentClaims = {
  functionsAreInvariant: {
    needs: ["environment"],
    judge: ({ environment }) => {
      if (environment === null) return pending(t`measured with Figure 4`);
      const change = Math.max(...environment.changes.map((each) => each.change));
      return judge(
        change <= ROUNDING * Math.max(1, largestSize(environment.vector)),
        t`to ${change === 0 ? "0" : digits(change, 1)}`,
        t`filters so sharp show the rounding of the coordinates`,
      );
    },
  },

  cutoffIsSmooth: atCutoff("cosine", ({ jumps }) => {
    const largest = Math.max(...Object.values(jumps).map(Math.abs));
    return judge(
      largest < NO_STEP,
      t`no step larger than ${largest === 0 ? "0" : digits(largest, 1)}`,
      t`so sharp a filter changes within the width of what is measured`,
    );
  }),

  hardCutoffKicks: atCutoff("hard", ({ radial, jumps }) =>
    judge(
      Math.abs(jumps.radial) > STEP * largestSize(radial),
      t`G¹ by ${digits(jumps.radial, 2)}, its slope by ${digits(jumps.radialSlope, 2)} Å⁻¹`,
      t`the shell has faded before the cutoff: nothing is left to be cut off`,
    ),
  ),
} as const satisfies Record<string, RepresentationClaim>;
