import { rich, t } from "../../../messages/t.ts";
import type { LabValues } from "../../../store/lab/labParameters.ts";
import { useLab } from "../../../store/lab/labStore.ts";
import { useLabParameters } from "../useLabExperiments.ts";
import { MOST_DOTS } from "./WalkersCanvas.tsx";
import { wellsWithin } from "./wellsInWords.ts";

const SHOWN: Readonly<Record<LabValues["walkersShow"], string>> = {
  density: t`the density of all places visited since t = 1 (colour, on the scale of the Boltzmann density)`,
  freeEnergy: t`the free energy −kT ln p that the places visited since t = 1 stand for (colour, from its lowest; left out
    where nobody was)`,
};

/** What to look at, for the view that is shown. */
export function DynamicsCaption({ view }: { readonly view: LabValues["dynamicsView"] }) {
  const walkers = useLab((state) => state.values.walkers);
  const show = useLab((state) => state.values.walkersShow);
  const tabulated = useLab((state) => state.values.walkerForces === "table");
  const { landscape } = useLabParameters();
  // Where the window shows no well, they start in its middle.
  const start =
    wellsWithin(landscape).length > 0
      ? t`All start in one well, where most still are at first`
      : t`All start in the middle of the window`;
  switch (view) {
    case "walkers":
      return (
        <>
          {t`Walkers (dots), the path of one of them (line) and ${SHOWN[show]}. ${start}, and get the same random kicks on every force, so only the force differs. The
            truth’s own distance to Boltzmann falls for as long as one waits; a model’s stops falling where its force,
            and not the waiting time, is what is wrong. The broad pale line is the Boltzmann distribution’s free energy.`}{" "}
          {tabulated &&
            t`The energy-conserving walkers’ forces come from a bicubic table of the model’s energy, an approximation: its
              error, measured at 1000 places, is given as a fraction of the force’s rms.`}{" "}
          {walkers > MOST_DOTS && t`Only the first ${MOST_DOTS} walkers are drawn; all are counted.`}
        </>
      );
    case "stationary":
      return rich`The density that motion with friction settles to (colour) and the probability current that is left when it has
        (arrows, one scale for all maps), from the Fokker–Planck equation on a grid: no walkers, no noise, no waiting.
        Where the force has an energy, the current and the entropy production are zero to rounding; they are zero ${<em>{t`only`}</em>}
        for such forces. Any other keeps probability going round for ever, at the cost of heat.`;
    case "constantEnergy":
      return rich`One particle of mass 1 without friction, started on every force alike; drag the start (dot) and its velocity
        (diamond) in the first map. Truth and the energy-conserving model are judged by their own energy, kinetic plus
        potential, so any change is the time step’s doing: halve the step and it falls to a quarter. A model without
        an energy has nothing of its own to be judged by; its curve is kinetic energy plus the ${<em>{t`true`}</em>}
        potential’s. It holds its force’s error as well as what it makes from nothing; the first comes and goes with
        the place, the second need never come back.`;
    default:
      return view satisfies never;
  }
}
