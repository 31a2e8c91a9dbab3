import type { OperationChange } from "../../../src/experiments/molecules/describeMolecule.ts";
import { growthExponent } from "../../figures/representationSizes.ts";
import { digits } from "../../format/numbers.ts";
import { t } from "../../messages/t.ts";
import { ROUNDING } from "../../panels/representations/molecule/ChangeTable.tsx";
import { judge, pending } from "../verdict.ts";
import type { RepresentationClaim, RepresentationMeasurements } from "./types.ts";

/** A change of an entry that is no rounding but true, in the matrix's unit. */
const SEEN = 1e-6;
/** Spectra that differ by less are the same to a model, and geometries that differ by more, in Å, are not. */
const [SAME_SPECTRUM, OTHER_GEOMETRY] = [1e-8, 0.05];
/** kcal/mol. */
const OTHER_ENERGY = 0.1;

type Trial = NonNullable<RepresentationMeasurements["trial"]>;

/** What each operation changes by itself; a stretch comes first where there is a bond to stretch, a new order last. */
function changesOf({ changes, before }: Trial) {
  const hasOrder = before.molecule.numbers.length > 1;
  const order = hasOrder ? changes[changes.length - 1] : undefined;
  const moves = (hasOrder ? changes.slice(0, -1) : changes).slice(-3);
  const stretch = changes.length - (hasOrder ? 1 : 0) > moves.length ? changes[0] : undefined;
  return { stretch, moves, order };
}

const most = (changes: readonly OperationChange[], of: keyof OperationChange) =>
  Math.max(0, ...changes.map((change) => change[of]));

/** What is zero but for rounding, as one says it. */
const rounding = (value: number) => (value === 0 ? "0" : digits(value, 1));

/** What the prose says of Figures 1, 2, 3 and 5, by name, and how it is measured. */
export const moleculeClaims = {
  matrixIsInvariant: {
    needs: ["trial"],
    judge: ({ trial }) => {
      if (trial === null) return pending(t`measured with Figure 1`);
      const { moves } = changesOf(trial);
      const [coordinates, matrix] = [most(moves, "coordinates"), most(moves, "matrix")];
      return judge(
        coordinates > SEEN && matrix <= ROUNDING,
        t`by ${digits(coordinates, 2)} Å, and by ${rounding(matrix)}`,
        t`nuclei are so near each other that rounding shows`,
      );
    },
  },

  matrixKnowsOrder: {
    needs: ["trial"],
    judge: ({ trial }) => {
      if (trial === null) return pending(t`measured with Figure 1`);
      const { order } = changesOf(trial);
      if (order === undefined) return pending(t`one atom has one order`);
      return judge(
        order.matrix > SEEN,
        t`entries by up to ${digits(order.matrix, 2)}`,
        t`these atoms are all alike: the present order makes no difference`,
      );
    },
  },

  spectrumIsInvariant: {
    needs: ["trial"],
    judge: ({ trial }) => {
      if (trial === null) return pending(t`measured with Figure 1`);
      const { moves, order } = changesOf(trial);
      const change = most(order === undefined ? moves : [...moves, order], "spectrum");
      return judge(change <= ROUNDING, t`changes by ${rounding(change)}`, t`rounding shows`);
    },
  },

  stretchIsSeen: {
    needs: ["trial"],
    judge: ({ trial }) => {
      if (trial === null) return pending(t`measured with Figure 1`);
      const { stretch } = changesOf(trial);
      if (stretch === undefined) return pending(t`there is no bond to stretch, or only those of a ring`);
      const [matrix, sorted, spectrum] = [stretch.matrix, stretch.sorted, stretch.spectrum];
      return judge(
        Math.min(matrix, sorted, spectrum) > SEEN,
        t`by ${digits(matrix, 2)}, ${digits(sorted, 2)} and ${digits(spectrum, 2)}`,
        t`so small a stretch goes unseen`,
      );
    },
  },

  sortingIsNotUnique: {
    needs: ["counts"],
    judge: ({ counts }) => {
      if (counts === null) return pending(t`counted with Figure 2`);
      if (counts.done < counts.total) return pending(t`being counted`);
      return judge(
        counts.distinctSorted > 1,
        t`${counts.distinct} matrices, ${counts.distinctSorted} sorted`,
        t`here sorting does leave one: rows that tie belong to atoms that can change places unnoticed`,
      );
    },
  },

  sortedJumps: {
    needs: ["rowNorms"],
    judge: ({ rowNorms }) => {
      if (rowNorms === null) return pending(t`measured with Figure 2`);
      const largest = Math.max(0, ...rowNorms.crossings.map(({ sortedJump }) => sortedJump));
      return judge(
        rowNorms.entry !== null,
        t`by ${digits(largest, 2)} within 0.0002 Å`,
        rowNorms.crossings.length === 0
          ? t`no two rows change places here`
          : t`the rows that change places are alike but for their names`,
      );
    },
  },

  twinsDiffer: {
    needs: ["twins"],
    judge: ({ twins }) => {
      if (twins === null) return pending(t`search for them in Figure 3`);
      const { spectrumDifference, geometryDifference } = twins;
      return judge(
        spectrumDifference < SAME_SPECTRUM && geometryDifference > OTHER_GEOMETRY,
        t`spectra by ${rounding(spectrumDifference)}, distances by ${digits(geometryDifference, 2)} Å`,
        t`what was asked for is too near`,
      );
    },
  },

  twinsHaveTwoEnergies: {
    needs: ["twins"],
    judge: ({ twins }) => {
      if (twins === null) return pending(t`search for them in Figure 3`);
      if (twins.energies === null) return pending(t`there is no force field for a molecule of one’s own`);
      const [first, second] = twins.energies;
      return judge(
        Math.abs(first - second) > OTHER_ENERGY,
        t`${digits(first)} and ${digits(second)} kcal/mol`,
        t`by chance they hardly do, for these two`,
      );
    },
  },

  matrixGrowsQuadratically: {
    needs: ["sizes"],
    judge: ({ sizes }) => {
      const matrix = sizes?.sizes.find(({ representation }) => representation === "coulombMatrix");
      if (sizes === null || matrix === undefined || sizes.done < 4) return pending(t`measured with Figure 5`);
      const exponent = growthExponent(sizes.atoms.subarray(0, sizes.done), matrix.dimension.subarray(0, sizes.done));
      return judge(Math.abs(exponent - 2) < 0.15, t`as n to the power ${digits(exponent, 3)}`, t`too few sizes so far`);
    },
  },
} as const satisfies Record<string, RepresentationClaim>;
