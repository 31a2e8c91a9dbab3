import { type LabClaimId, verdictOf } from "../claims/lab/labClaims.ts";
import type { LabMeasurements } from "../claims/lab/types.ts";
import { endsOf } from "../figures/tuneMap.ts";
import { plain } from "../format/numbers.ts";
import { t } from "../messages/t.ts";
import { tuneMapRequest } from "../panels/lab/tuneMapRequest.ts";
import type { LabValues, labSpecs } from "../store/lab/labParameters.ts";
import { toLab } from "../store/lab/toLab.ts";
import type { Ask, Task } from "../tasks/types.ts";

/** Scores do not depend on how fine the maps are, which no task looks at. */
const GRID = 11;

/** The distance between neighbours of fifty samples, and the window's half-width: what options speak of. */
const NEIGHBOURS = 1.4;
const HALF_WIDTH = 5;

const NOTHING_ELSE = { energyCut: null, stationary: null, constantEnergy: null, learningCurve: null, tuneMap: null };

/** What the claims about fields and loops rest on. */
async function measured(values: LabValues, ask: Ask): Promise<LabMeasurements> {
  const lab = toLab(values);
  const fields = await ask("fields", { lab, grid: GRID });
  const loopWork = await ask("loopWork", { lab, loop: values.loop });
  const { box, kT } = lab.landscape;
  const { corrugationFloor } = fields;
  const facts = { kT, width: box.x1 - box.x0, corrugation: values["lecture.c"], corrugationFloor };
  return { ...NOTHING_ELSE, ...facts, fields, loopWork };
}

async function workOf(values: LabValues, ask: Ask) {
  const { works, area } = await ask("loopWork", { lab: toLab(values), loop: values.loop });
  const found = works.find(({ source }) => source === "independent");
  if (found === undefined || found.problem !== null) throw new Error(t`The independent model could not be fitted.`);
  return { work: found.work, area };
}

/** What the options of “An engine from two samples” state: claims of the text. */
const STATED: readonly LabClaimId[] = [
  "energyConservingDoesNoWork",
  "curlIsZero",
  "energyConservingIsMoreAccurate",
  "energyIsRecovered",
];

/** How the lab's tasks are judged. Their words: potentialLab.mdx (questions) and potentialLab.tasks.mdx (all else). */
export const tasks = [
  {
    kind: "predict",
    id: "best-sigma",
    figure: { panel: "kernels", number: 3 },
    setUp: {},
    found: async (values, ask) => {
      const { maps } = await ask("tuneMap", tuneMapRequest(toLab(values)));
      const map = maps.find(({ id }) => id === "energyConserving");
      if (map === undefined || map.best === null) throw new Error(t`No σ and λ of the map can be scored.`);
      const sigma = map.best.lengthScale;
      const sign = endsOf(map, map.best).lengthScale === "largest" ? "≥" : "=";
      const option = sigma > HALF_WIDTH ? "wide" : sigma > NEIGHBOURS ? "some" : "close";
      return { option, value: sigma, text: t`σ ${sign} ${plain(sigma)} for the energy-conserving kernel` };
    },
  },
  {
    kind: "make",
    id: "nearly-no-work",
    figure: { panel: "loop", number: 4 },
    setUp: {},
    watched: t`Work of the independent model round the loop, whatever its sign`,
    unit: "kT₀",
    goal: { below: 0.1 },
    watch: async (values, ask) => Math.abs((await workOf(values, ask)).work),
    free: ["sigma"],
    kept: ["loop"],
  },
  {
    kind: "numeric",
    id: "mean-curl",
    figure: { panel: "loop", number: 4 },
    individual: true,
    setUp: { loop: { kind: "circle", x: 0, y: 0, radius: 2.5 } },
    unit: t`kT₀ per unit of area`,
    tolerance: { relative: 0.03 },
    answer: async (values, ask) => {
      const { work, area } = await workOf(values, ask);
      return work / area;
    },
  },
  {
    kind: "choice",
    id: "two-samples",
    figure: { panel: "loop", number: 4 },
    setUp: {
      scheme: "hand",
      points: [
        { x: -2.5, y: 0 },
        { x: 3, y: 1 },
      ],
    },
    several: true,
    right: async (values, ask) => {
      const known = await measured(values, ask);
      return STATED.filter((claim) => verdictOf(claim, known).verdict === "holds");
    },
  },
  {
    kind: "make",
    id: "lose",
    figure: { panel: "kernels", number: 3 },
    setUp: {},
    watched: t`Independent over energy-conserving error, by the smooth force`,
    unit: "",
    goal: { below: 1 },
    watch: async (values, ask) => {
      const { models } = await ask("fields", { lab: toLab(values), grid: GRID });
      const error = (id: string) => models.find((model) => model.id === id)?.report?.rmseSmooth ?? Number.NaN;
      return error("independent") / error("energyConserving");
    },
    free: [
      "sigma",
      "lambda",
      "N",
      "seed",
      "representation",
      "profile",
      "matrix",
      "scheme",
      "points",
      "noise",
      "tuning",
    ],
  },
] as const satisfies readonly Task<typeof labSpecs>[];
