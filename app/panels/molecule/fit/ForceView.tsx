import { useMemo } from "react";
import type { MolecularFitResult } from "../../../../src/experiments/molecule/molecularFit.ts";
import { Mathematical } from "../../../format/Mathematical.tsx";
import { digits } from "../../../format/numbers.ts";
import { t } from "../../../messages/t.ts";
import { useMolecule } from "../../../store/molecule/moleculeStore.ts";
import { MoleculeView } from "../../../viewer/MoleculeView.tsx";
import { moleculeWords, sceneOf } from "../../../viewer/moleculeWords.ts";
import { useFigureTheme } from "../../useFigureTheme.ts";
import { looksIn } from "../looks.ts";
import { roomOf } from "../roomOf.ts";

const HEIGHT = 300;
/** Å on the screen of a force as large as they are usually. */
const USUAL_ARROW = 0.9;
const EMPTY = { symbols: [], positions: new Float64Array(0), bonds: [] };

/** The geometry looked at, with the true forces on its atoms and those of the model looked at. */
export function ForceView({ result, stale }: { readonly result: MolecularFitResult | null; readonly stale: boolean }) {
  const theme = useFigureTheme();
  const { shownModel, shownFrame } = useMolecule(({ values }) => values);
  const shown = useMemo(
    () => (result === null ? null : sceneAt(result, shownModel, shownFrame, looksIn(theme)[shownModel])),
    [result, shownModel, shownFrame, theme],
  );
  return (
    <div>
      <p className="figure-title">{t`True forces, and what the model makes of them`}</p>
      <MoleculeView
        scene={shown?.scene ?? EMPTY}
        subject={shown?.subject ?? ""}
        label={t`A molecule with the forces on its atoms`}
        description={shown?.words ?? t`Not trained yet.`}
        height={HEIGHT}
        room={roomOf(result?.numbers.length ?? 0)}
        stale={stale}
      />
      <p className="pair-line">
        <Mathematical text={shown?.line ?? " "} />
      </p>
    </div>
  );
}

function sceneAt(
  result: MolecularFitResult,
  id: MolecularFitResult["models"][number]["id"],
  wanted: number,
  { color, label }: { readonly color: string; readonly label: string },
) {
  const { numbers, bonds, positions, forces, forceSpread } = result;
  const size = 3 * numbers.length;
  const frame = Math.min(wanted, positions.length / size) - 1;
  const row = (values: Float64Array) => values.slice(frame * size, (frame + 1) * size);
  const truth = row(forces);
  const model = result.models.find((each) => each.id === id);
  const predicted = model === undefined || model.forces.length === 0 ? null : row(model.forces);
  // Three components of the usual size make a force of √3 of it.
  const perForce = (1000 * USUAL_ARROW) / (Math.sqrt(3) * forceSpread);
  const scaled = (values: Float64Array) => values.map((force) => perForce * force);
  const pairs = Uint8Array.from(bonds.flat());
  const molecule = { numbers, positions: row(positions) };
  const largest = largestForce(truth);
  const off = predicted === null ? Number.NaN : largestForce(predicted.map((force, c) => force - truth[c]));
  const line =
    predicted === null
      ? t`Geometry ${frame + 1}: the largest force is ${digits(largest, 3)} eV/Å; this model is not trained.`
      : t`Geometry ${frame + 1}: the largest force is ${digits(largest, 3)} eV/Å, the largest error ${digits(off, 2)} eV/Å.`;
  return {
    scene: {
      ...sceneOf(molecule, pairs),
      arrows: scaled(truth),
      ...(predicted === null ? {} : { compared: { vectors: scaled(predicted), color, name: label } }),
    },
    // The camera is set anew for another molecule, not for another geometry.
    subject: `${numbers.join()}`,
    words: `${line} ${moleculeWords(molecule, pairs)}`,
    line,
  };
}

/** The length of the longest of forces on atoms [3n]. */
function largestForce(forces: Float64Array): number {
  let largest = 0;
  for (let c = 0; c < forces.length; c += 3)
    largest = Math.max(largest, Math.hypot(forces[c], forces[c + 1], forces[c + 2]));
  return largest;
}
