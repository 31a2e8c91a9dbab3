import type { ProblemReport } from "../../../../src/problem.ts";
import { ProgressNote } from "../../../controls/ProgressNote.tsx";
import { t } from "../../../messages/t.ts";
import { isUnderWay } from "../../../store/jobStatus.ts";
import { closeForces, openForces } from "../../../store/molecule/openedForces.ts";
import { jobs } from "../../../store/useExperiment.ts";
import { contentsOf, notesOf } from "../../choosing/own/dataWords.ts";
import { OpenData } from "../../choosing/own/OpenData.tsx";
import { problemAt } from "../../problemAt.ts";
import { SeedLine } from "../../SeedLine.tsx";
import { MoleculeControl } from "../MoleculeControl.tsx";
import type { Fit } from "./useFit.ts";
import { FORCE_FILE, type ForceData } from "./useForceData.ts";

const EXAMPLE = "3\nenergy=-1.2 Properties=species:S:1:pos:R:3:forces:R:3\nO 0 0 0 0.1 0 0\nH 0.96 0 0 -0.1 0 0\n…";

interface Complaint {
  /** What the engine has against a setting, if it has. */
  readonly problem: ProblemReport | null;
}

/** What is learnt from: geometries made here, or a file’s. */
export function SourceRail({ data, problem }: Complaint & { readonly data: ForceData }) {
  const { opened } = data;
  return (
    <div className="rail-group data-rail">
      {opened === null ? (
        <>
          <MoleculeControl name="molecule" look="segments" />
          <MoleculeControl name="bondForm" look="segments" />
          <MoleculeControl name="temperature" {...problemAt(problem, "temperature")} />
        </>
      ) : (
        <FromFile data={data} />
      )}
      <MoleculeControl name="count" {...problemAt(problem, "count")} />
    </div>
  );
}

function FromFile({ data: { opened, reading, read, refusal } }: { readonly data: ForceData }) {
  if (isUnderWay(reading.status)) {
    return (
      <ProgressNote
        fraction={reading.progress?.fraction ?? 0}
        doing={reading.progress?.doing ?? t`Opening ${opened?.title ?? ""}`}
        onCancel={() => {
          jobs.cancel(FORCE_FILE);
          closeForces();
        }}
      />
    );
  }
  return (
    <div className="data-told" role="status">
      {reading.status === "failed" && (
        <p className="control-problem">{t`Can’t read ${opened?.title ?? ""}. ${reading.problem?.message ?? ""}`}</p>
      )}
      {read !== null && (
        <p>
          <strong>{opened?.title}</strong>: {contentsOf(read, "eV")}
        </p>
      )}
      {refusal !== null && <p className="control-problem">{refusal}</p>}
      {(reading.status === "failed" || refusal !== null) && (
        <p className="control-help">{t`What is shown is still the molecule made here.`}</p>
      )}
      {read !== null &&
        notesOf(read).map((note) => (
          <p key={note} className="control-help">
            {note}
          </p>
        ))}
      {read !== null && refusal === null && <MoleculeControl name="fileUnit" look="segments" />}
      <button type="button" className="button" onClick={closeForces}>{t`Back to the molecule made here`}</button>
    </div>
  );
}

/** Where a file is opened. */
export function OpenForces({ data }: { readonly data: ForceData }) {
  if (isUnderWay(data.reading.status)) return null;
  return (
    <OpenData
      onOpen={openForces}
      label={t`Molecules with forces, as an extended XYZ file`}
      help={t`Extended XYZ with forces, the same atoms in every frame; or drop it on the figure. It stays in this browser: a link does not hold it.`}
      example={EXAMPLE}
    />
  );
}

/** What is known beforehand of how the molecule lies and of which atoms are alike. */
export function SymmetryRail({ fit }: { readonly fit: Fit }) {
  const orders = fit.cost?.permutations;
  return (
    <div className="rail-group">
      <MoleculeControl name="aligned" />
      <MoleculeControl name="symmetrise" />
      <p className="control-help">
        {orders === undefined || orders === 1
          ? t`No exchange of atoms is averaged over.`
          : t`Averaged over ${orders} orders of the atoms.`}
      </p>
      <SeedLine of="seed" another={t`Take other geometries`} />
    </div>
  );
}

/** How it is learnt. */
export function LearningRail({ fit, problem }: Complaint & { readonly fit: Fit }) {
  return (
    <div className="rail-group">
      <MoleculeControl name="chosen" />
      <MoleculeControl name="lengthScale" {...problemAt(problem, "lengthScale")} disabled={chosenFor(fit)} />
      <MoleculeControl name="ridge" {...problemAt(problem, "ridge")} disabled={chosenFor(fit)} />
    </div>
  );
}

function chosenFor({ lab }: Fit): string | undefined {
  return lab?.learning.chosen === true ? t`It is chosen for each model.` : undefined;
}
