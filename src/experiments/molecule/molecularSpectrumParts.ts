import { dealOut, type Splitting } from "../splitting.ts";
import type { MolecularSpectrumRequest, MolecularSpectrumResult } from "./molecularSpectrumResult.ts";
import type { MotionSource } from "./motionState.ts";

/** Everything that a request asks for. */
function sourcesOf({ field, models, sources }: MolecularSpectrumRequest): readonly MotionSource[] {
  const all: readonly MotionSource[] = [...(field === null ? [] : (["truth"] as const)), ...models.map(({ id }) => id)];
  return all.filter((id) => sources?.includes(id) ?? true);
}

/** What a step of one source costs: little for the truth, a sum over all that was learnt from for the models. */
function stepCost(source: MotionSource, { models }: MolecularSpectrumRequest): number {
  const trained = models.find(({ id }) => id === source);
  return 100 + (trained === undefined ? 0 : (trained.positions.length * trained.permutations.length) / 10);
}

/** By sources, dealt out in turn, dear ones first. */
export const molecularSpectrumParts: Splitting<MolecularSpectrumRequest, MolecularSpectrumResult> = {
  split: (request, most) => {
    const dear = sourcesOf(request).toSorted((a, b) => stepCost(b, request) - stepCost(a, request));
    return dealOut(dear, most).map((sources) => ({ ...request, sources }));
  },
  merge: (whole, parts) => {
    const results = parts.flatMap(({ result }) => (result === null ? [] : [result]));
    const order = sourcesOf(whole);
    const spectra = results.flatMap((result) => result.spectra);
    const longest = results.reduce((one, other) => (other.frequencies.length > one.frequencies.length ? other : one));
    return { ...longest, spectra: order.flatMap((id) => spectra.filter(({ source }) => source === id)) };
  },
  cost: (request) => sourcesOf(request).reduce((sum, id) => sum + stepCost(id, request), 0),
};
