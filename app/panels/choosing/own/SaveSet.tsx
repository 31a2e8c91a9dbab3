import { useState } from "react";
import { frameCount } from "../../../../src/molecules/frames.ts";
import { ProgressNote } from "../../../controls/ProgressNote.tsx";
import { download, fileName } from "../../../export/download.ts";
import { t } from "../../../messages/t.ts";
import { choosingStore } from "../../../store/choosing/choosingStore.ts";
import { toMoleculeSet } from "../../../store/choosing/toOwn.ts";
import { engine } from "../../../store/engine.ts";

/** Saves the geometries that are made here as extended XYZ, each frame saying where it is from. */
export function SaveSet() {
  const [progress, setProgress] = useState<{ readonly fraction: number; readonly doing: string } | null>(null);
  const [said, setSaid] = useState("");
  const save = async () => {
    const request = toMoleculeSet(choosingStore.getState().values, true);
    setProgress({ fraction: 0, doing: t`Starting` });
    setSaid("");
    const { promise } = engine.request("choosingOwnText", "moleculeSet", request, {
      onProgress: (fraction, doing) => setProgress({ fraction, doing }),
    });
    const outcome = await promise;
    setProgress(null);
    if (outcome.status === "failed") setSaid(outcome.problem.message);
    if (outcome.status !== "done" || outcome.result.text === null) return;
    download(new Blob([outcome.result.text], { type: "chemical/x-xyz" }), fileName([request.molecule], "xyz"));
    setSaid(t`${frameCount(outcome.result.frames)} frames saved.`);
  };
  return (
    <div className="save-set">
      <button
        type="button"
        className="button"
        aria-disabled={progress !== null}
        onClick={() => {
          if (progress === null) void save();
        }}
      >
        {t`Save as extended XYZ`}
      </button>
      {progress !== null && <ProgressNote {...progress} />}
      <p className="control-help" role="status">
        {said}
      </p>
    </div>
  );
}
