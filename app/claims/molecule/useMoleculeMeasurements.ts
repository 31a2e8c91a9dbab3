import { t } from "../../messages/t.ts";
import { useForceCurves } from "../../panels/molecule/curves/useForceCurves.ts";
import { useFit } from "../../panels/molecule/fit/useFit.ts";
import { useHeat } from "../../panels/molecule/heating/useHeating.ts";
import { useMotion } from "../../panels/molecule/motion/useMotion.ts";
import { useSpectrum } from "../../panels/molecule/spectrum/useSpectrum.ts";
import { gather, type Measurements } from "../measurements.ts";
import type { MoleculeMeasurements, MoleculeResults } from "./types.ts";

/** What the chapter's figures have measured, of what a text needs; each waits for its figure. */
export function useMoleculeMeasurements(
  needs: readonly string[],
  onScreen: boolean,
): Measurements<MoleculeMeasurements> {
  const fit = useFit(false);
  const curves = useForceCurves(false);
  const motion = useMotion(false);
  const spectrum = useSpectrum(false);
  const heat = useHeat(false);
  const isOf = (wanted: string | null) => (key: string | null) => key !== null && key === wanted;
  const measure = <J extends { readonly wantedNow: string | null }>(job: J, figure: number) => ({
    job,
    wanted: isOf(job.wantedNow),
    again: t`scroll to Figure ${figure}`,
    onDemand: true,
  });
  return gather<MoleculeResults>(
    {
      fit: measure(fit, 1),
      curves: measure(curves, 2),
      motion: measure(motion, 3),
      spectrum: measure(spectrum, 4),
      heat: measure(heat, 5),
    },
    needs,
    onScreen,
  );
}
