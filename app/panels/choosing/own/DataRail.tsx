import { ProgressNote } from "../../../controls/ProgressNote.tsx";
import { t } from "../../../messages/t.ts";
import { useChoosing } from "../../../store/choosing/choosingStore.ts";
import { closeSet, openSet } from "../../../store/choosing/openedSet.ts";
import { isUnderWay } from "../../../store/jobStatus.ts";
import { jobs } from "../../../store/useExperiment.ts";
import { problemAt } from "../../problemAt.ts";
import { SeedLine } from "../../SeedLine.tsx";
import { ChoosingControl } from "../ChoosingControl.tsx";
import { contentsOf, notesOf, refusalOf } from "./dataWords.ts";
import { OpenData } from "./OpenData.tsx";
import { SaveSet } from "./SaveSet.tsx";
import { OWN_FILE, OWN_SET, type OwnData } from "./useOwnData.ts";

const EXAMPLE = "3\nenergy=-1.2 Properties=species:S:1:pos:R:3\nO 0 0 0\nH 0.96 0 0\nH -0.24 0.93 0\n…";

/** Where the molecules are from: made here, or a file's. */
export function DataRail({ data }: { readonly data: OwnData }) {
  const { opened, reading } = data;
  return (
    <>
      <div className="rail-group data-rail">
        {opened === null ? <MadeHere data={data} /> : <FromFile data={data} />}
      </div>
      <div className="rail-group data-rail">
        {opened === null && (
          <>
            <p className="control-help">
              {t`Energies are those of a classical force field (bonds, angles, torsions, Lennard-Jones and charges, with OPLS-AA parameters): no
                quantum data.`}
            </p>
            <SaveSet />
          </>
        )}
        {!isUnderWay(reading.status) && (
          <OpenData
            onOpen={openSet}
            label={t`Molecules with energies, as an extended XYZ file`}
            help={t`Extended XYZ with energies; or drop it on the figure. It stays in this browser: a link to the figure does not hold it, and shows
              the set made here instead.`}
            example={EXAMPLE}
          />
        )}
        {opened === null && <Making data={data} />}
      </div>
    </>
  );
}

function MadeHere({ data: { made } }: { readonly data: OwnData }) {
  const thermal = useChoosing(({ values }) => values.geometries === "thermal");
  const { problem } = made;
  return (
    <>
      <ChoosingControl name="setMolecule" look="menu" />
      <ChoosingControl name="geometries" look="segments" />
      <ChoosingControl name={thermal ? "setTemperature" : "displacementAmplitude"} />
      <ChoosingControl name="bondForm" look="segments" />
      <ChoosingControl name="frames" {...problemAt(problem, "frames")} />
      <SeedLine of="setSeed" another={t`Make other geometries`} />
    </>
  );
}

/** How far the making is: at the end of a column that others are longer than, so that nothing is pushed about. */
function Making({ data: { made } }: { readonly data: OwnData }) {
  const { status, progress } = made;
  return (
    <>
      {isUnderWay(status) && progress !== null && <ProgressNote {...progress} onCancel={() => jobs.stop(OWN_SET)} />}
      {status === "stopped" && (
        <button type="button" className="button" onClick={() => jobs.goOn(OWN_SET)}>{t`Go on`}</button>
      )}
    </>
  );
}

function FromFile({ data: { opened, reading, file } }: { readonly data: OwnData }) {
  const unit = useChoosing(({ values }) => values.fileUnit);
  const refusal = file === null ? null : refusalOf(file.read);
  const cancel = () => {
    jobs.cancel(OWN_FILE);
    closeSet();
  };
  if (isUnderWay(reading.status)) {
    return (
      <ProgressNote
        fraction={reading.progress?.fraction ?? 0}
        doing={reading.progress?.doing ?? t`Opening ${opened?.title ?? ""}`}
        onCancel={cancel}
      />
    );
  }
  return (
    <div className="data-told" role="status">
      {reading.status === "failed" && (
        <p className="control-problem">{t`Can’t read ${opened?.title ?? ""}. ${reading.problem?.message ?? ""}`}</p>
      )}
      {file !== null && (
        <p>
          <strong>{file.title}</strong>
          {": "}
          {contentsOf(file.read, unit)}
        </p>
      )}
      {refusal !== null && <p className="control-problem">{refusal}</p>}
      {file !== null &&
        notesOf(file.read).map((note) => (
          <p key={note} className="control-help">
            {note}
          </p>
        ))}
      {file !== null && refusal === null && <ChoosingControl name="fileUnit" look="segments" />}
      <button type="button" className="button" onClick={closeSet}>{t`Back to the set made here`}</button>
    </div>
  );
}
