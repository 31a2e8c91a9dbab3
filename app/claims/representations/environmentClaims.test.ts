import { beforeAll, describe, expect, it } from "vitest";
import { QUIET } from "../../../src/experiments/context.ts";
import { symmetryFunctionScan } from "../../../src/experiments/molecules/symmetryFunctionScan.ts";
import {
  type RepresentationValues,
  representationDefaults,
} from "../../store/representations/representationParameters.ts";
import { toEnvironment } from "../../store/representations/toEnvironment.ts";
import { environmentClaims } from "./environmentClaims.ts";
import type { RepresentationMeasurements } from "./types.ts";

type Measured = Pick<RepresentationMeasurements, "environment">;
type ClaimId = keyof typeof environmentClaims;
const ALL = Object.keys(environmentClaims) as ClaimId[];

const measure = async (patch: Partial<RepresentationValues> = {}): Promise<Measured> => ({
  environment: await symmetryFunctionScan(toEnvironment({ ...representationDefaults, ...patch }), QUIET),
});

const verdictOf = (id: ClaimId, measured: Measured) =>
  // What the chapter's other figures measure is none of these claims' business.
  environmentClaims[id].judge(measured as RepresentationMeasurements);

describe("as the chapter opens", () => {
  let measured: Measured = { environment: null };
  beforeAll(async () => {
    measured = await measure();
  });

  it.each(ALL)("%s holds, with a number", (id) => {
    expect(verdictOf(id, measured)).toMatchObject({ verdict: "holds", value: expect.stringMatching(/\d/) });
  });

  it.each(ALL)("%s waits for its measures", (id) => {
    expect(verdictOf(id, { environment: null }).verdict).toBe("pending");
  });

  it("a hard cutoff takes e^{−η(R_c − R_s)²} from G¹", () => {
    // exp(−2·0.9²) = 0.198
    expect(verdictOf("hardCutoffKicks", measured)).toMatchObject({ value: expect.stringContaining("−0.20") });
  });
});

describe("claims turn", () => {
  it("hardCutoffKicks where the shell has faded before the cutoff", async () => {
    expect(verdictOf("hardCutoffKicks", await measure({ etaRadial: 40, shell: 1.1 }))).toMatchObject({
      verdict: "broken",
      because: expect.stringContaining("faded"),
    });
  });

  it("functionsAreInvariant where a symmetry changes something", async () => {
    const { environment } = await measure();
    if (environment === null) throw new Error("nothing measured");
    const changes = environment.changes.map((each) => ({ ...each, change: 1e-3 }));
    expect(verdictOf("functionsAreInvariant", { environment: { ...environment, changes } }).verdict).toBe("broken");
  });

  it("cutoffIsSmooth where the smooth one steps as the hard one does", async () => {
    const { environment } = await measure();
    if (environment === null) throw new Error("nothing measured");
    const hard = environment.scans.find(({ kind }) => kind === "hard");
    const scans = environment.scans.map((scan) => (hard === undefined ? scan : { ...scan, jumps: hard.jumps }));
    expect(verdictOf("cutoffIsSmooth", { environment: { ...environment, scans } }).verdict).toBe("broken");
  });

  it("none is made of an atom alone", async () => {
    const alone = await measure({ molecule: "own", xyz: "1\n\nHe 0 0 0\n" });
    expect(verdictOf("cutoffIsSmooth", alone).verdict).toBe("pending");
    expect(verdictOf("hardCutoffKicks", alone).verdict).toBe("pending");
  });
});

it.each([
  ["water", 1, 2],
  ["benzene", 7, 3],
  ["ethanol", 2, 9],
])("they hold of %s, atom %i and neighbour %i, wherever that is moved", async (molecule, middleAtom, neighbourAtom) => {
  for (const pull of [0, 0.7, 4]) {
    const measured = await measure({ molecule, middleAtom, neighbourAtom, pull });
    for (const id of ALL) expect(verdictOf(id, measured).verdict, `${id}, ${pull}`).toBe("holds");
  }
});
