import { beforeAll, describe, expect, it } from "vitest";
import { QUIET } from "../../../src/experiments/context.ts";
import { countOrders } from "../../../src/experiments/molecules/countOrders.ts";
import { describeMolecule } from "../../../src/experiments/molecules/describeMolecule.ts";
import type { RepresentationSizesResult } from "../../../src/experiments/molecules/representationSizes.ts";
import { rowNormScan } from "../../../src/experiments/molecules/rowNormScan.ts";
import { spectrumTwins } from "../../../src/experiments/molecules/spectrumTwins.ts";
import { toScan } from "../../panels/representations/orders/useOrders.ts";
import { toTwins } from "../../panels/representations/twins/useTwins.ts";
import {
  type RepresentationValues,
  representationDefaults,
} from "../../store/representations/representationParameters.ts";
import { toMolecule, toTrial } from "../../store/representations/toMolecule.ts";
import { moleculeClaims } from "./moleculeClaims.ts";
import type { RepresentationMeasurements } from "./types.ts";

type Measured = Pick<RepresentationMeasurements, "trial" | "counts" | "rowNorms" | "twins" | "sizes">;
type ClaimId = keyof typeof moleculeClaims;
const ALL = Object.keys(moleculeClaims) as ClaimId[];
const NOTHING: Measured = { trial: null, counts: null, rowNorms: null, twins: null, sizes: null };

/** A Coulomb matrix whose vector grows with a given power of the number of atoms. */
function sizesOf(power: number): RepresentationSizesResult {
  const atoms = Float64Array.of(5, 8, 14, 26, 50);
  const growing = atoms.map((count) => count ** power);
  const size = { representation: "coulombMatrix", dimension: growing, milliseconds: growing, padding: growing };
  return { atoms, sizes: [size], done: atoms.length };
}

/** Measures everything as the page would. */
async function measure(patch: Partial<RepresentationValues> = {}): Promise<Measured> {
  const values = { ...representationDefaults, ...patch };
  const molecule = toMolecule(values);
  return {
    trial: await describeMolecule(toTrial(values), QUIET),
    counts: await countOrders({ molecule }, QUIET).catch(() => null),
    rowNorms: await rowNormScan(toScan(values), QUIET),
    twins: await spectrumTwins(toTwins(values), QUIET).catch(() => null),
    sizes: sizesOf(2),
  };
}

const verdictOf = (id: ClaimId, measured: Measured) =>
  // What the chapter's other figures measure is none of these claims' business.
  moleculeClaims[id].judge(measured as RepresentationMeasurements);

describe("as the chapter opens", () => {
  let measured = NOTHING;
  beforeAll(async () => {
    measured = await measure();
  });

  it.each(ALL)("%s holds, with a number", (id) => {
    expect(verdictOf(id, measured)).toMatchObject({ verdict: "holds", value: expect.stringMatching(/\d/) });
  });

  it.each(ALL)("%s waits for its measures", (id) => {
    expect(verdictOf(id, NOTHING).verdict).toBe("pending");
  });

  it("of ethylene's 720 orders twelve sorted matrices are left", () => {
    expect(verdictOf("sortingIsNotUnique", measured)).toMatchObject({ value: "180 matrices, 12 sorted" });
  });
});

const xyz = (...atoms: readonly string[]) =>
  ({ molecule: "own", xyz: [atoms.length, "", ...atoms].join("\n") }) as const;

describe("claims turn", () => {
  it.each<[ClaimId, Partial<RepresentationValues>]>([
    ["matrixIsInvariant", xyz("He 0 0 0", "Kr 0 0 0.0101", "H 0 9000 0")],
    ["matrixKnowsOrder", xyz("H 0 0 0", "H 0 0 0.75")],
    ["stretchIsSeen", { ...xyz("H 0 0 0", "H 0 0 0.75"), stretch: 1e-9 }],
    ["sortingIsNotUnique", { molecule: "water" }],
    ["sortedJumps", { molecule: "water" }],
  ])("%s", async (id, patch) => {
    expect(verdictOf(id, await measure(patch)).verdict).toBe("broken");
  });

  it("twinsDiffer and twinsHaveTwoEnergies, for twins that are none", async () => {
    const { twins } = await measure();
    if (twins === null) throw new Error("none");
    const same = { ...twins, geometryDifference: 0.01, energies: [5, 5] as const };
    expect(verdictOf("twinsDiffer", { ...NOTHING, twins: same }).verdict).toBe("broken");
    expect(verdictOf("twinsHaveTwoEnergies", { ...NOTHING, twins: same }).verdict).toBe("broken");
  });

  it("matrixGrowsQuadratically, where it grows otherwise", () => {
    expect(verdictOf("matrixGrowsQuadratically", { ...NOTHING, sizes: sizesOf(1) }).verdict).toBe("broken");
  });
});

describe("wait, and say why", () => {
  it.each<[ClaimId, Partial<RepresentationValues>]>([
    ["matrixKnowsOrder", xyz("He 0 0 0")],
    ["stretchIsSeen", xyz("He 0 0 0")],
    ["twinsHaveTwoEnergies", { molecule: "own" }],
  ])("%s", async (id, patch) => {
    const verdict = verdictOf(id, await measure(patch));
    expect(verdict).toMatchObject({ verdict: "pending", because: expect.stringMatching(/\w/) });
  });

  it("counts that are not complete", async () => {
    const { counts } = await measure();
    if (counts === null) throw new Error("none");
    expect(verdictOf("sortingIsNotUnique", { ...NOTHING, counts: { ...counts, done: 60 } }).verdict).toBe("pending");
  });
});
