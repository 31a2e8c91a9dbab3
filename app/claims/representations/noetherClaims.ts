import type { SymmetryBreaking } from "../../../src/clusters/brokenSymmetry.ts";
import type { Conserved } from "../../figures/conserved.ts";
import { digits } from "../../format/numbers.ts";
import { t } from "../../messages/t.ts";
import { CONSERVED, isKept } from "../../panels/representations/noether/kept.ts";
import { judge, pending } from "../verdict.ts";
import type { RepresentationClaim } from "./types.ts";

const NAMES: Readonly<Record<Conserved, string>> = {
  momentum: t`momentum`,
  angularMomentum: t`angular momentum`,
  energy: t`energy`,
};

/** Which quantities belong to what is broken; a wall's own is momentum. */
function belonging({ field, wall, anisotropy, modulation }: SymmetryBreaking): readonly Conserved[] {
  return [
    ...(field !== 0 || wall !== null ? (["momentum"] as const) : []),
    ...(anisotropy !== 0 ? (["angularMomentum"] as const) : []),
    ...(modulation !== 0 ? (["energy"] as const) : []),
  ];
}

/** Momentum that a cluster gained by itself: more than rounding makes. */
const PUSHED = 1e-3;

/** What the prose says of Figure 6, by name, and how it is measured. */
export const noetherClaims = {
  allConserved: {
    needs: ["unbroken"],
    judge: ({ unbroken }) => {
      if (unbroken === null) return pending(t`measured with Figure 6`);
      const { drift } = unbroken;
      return judge(
        CONSERVED.every((quantity) => isKept(drift, quantity)),
        t`momentum to ${digits(drift.momentum, 1)}, angular momentum to ${digits(drift.angularMomentum, 1)}, energy to ${digits(drift.energy, 1)} ε`,
        t`at so long a time step velocity Verlet itself does not keep the energy`,
      );
    },
  },

  onlyMatchingDrifts: {
    needs: ["broken"],
    judge: ({ broken }) => {
      if (broken === null) return pending(t`measured with Figure 6`);
      const { drift, breaking } = broken;
      const wanted = belonging(breaking);
      if (wanted.length === 0) return pending(t`nothing is broken: switch something on in Figure 6`);
      const drifting = CONSERVED.filter((quantity) => !isKept(drift, quantity));
      const said = drifting.map((quantity) => t`${NAMES[quantity]} by ${digits(drift[quantity], 2)}`).join(", ");
      const missing = wanted.filter((quantity) => !drifting.includes(quantity));
      const others = drifting.filter((quantity) => !wanted.includes(quantity));
      return judge(
        missing.length === 0 && others.length === 0,
        said === "" ? t`none drifts` : said,
        missing.length > 0
          ? t`what is broken has not been felt in this time`
          : breaking.wall !== null && others.includes("angularMomentum")
            ? t`a wall has a direction besides its place: it breaks turning as well`
            : t`at so long a time step velocity Verlet itself does not keep the energy`,
      );
    },
  },

  learntFromPlacesDrifts: {
    needs: ["learnt"],
    judge: ({ learnt }) => {
      if (learnt === null) return pending(t`measured with Figure 6, learnt forces`);
      const momentum = (id: string) => learnt.motions.find((motion) => motion.id === id)?.drift.momentum ?? Number.NaN;
      const [places, distances] = [momentum("coordinates"), momentum("distances")];
      return judge(
        places > PUSHED && distances < PUSHED,
        t`momentum gained: ${digits(places, 2)} from coordinates, ${digits(distances, 1)} from distances`,
        places > PUSHED
          ? t`what was learnt from distances went out of bounds`
          : t`within so short a time, before it leaves what it has seen, it hardly gets under way`,
      );
    },
  },
} as const satisfies Record<string, RepresentationClaim>;
