import { useState } from "react";
import { t } from "../messages/t.ts";
import { saveNotebook } from "../offline/wholeNotebook.ts";
import type { SharePageProps } from "./LinkPage.tsx";

/** The whole notebook in one file that opens at the figure in its present state. */
export function FilePage({ shared }: SharePageProps) {
  const [working, setWorking] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const save = async () => {
    setWorking(true);
    setProblem(null);
    try {
      await saveNotebook(shared.hash);
    } catch (reason) {
      setProblem(reason instanceof Error ? reason.message : String(reason));
    }
    setWorking(false);
  };
  return (
    <>
      <p>{t`The whole notebook in one HTML file of about 6 MB, which opens at this figure as it is set now. It needs no server and no network: keep it, mail it, take it into the lecture hall.`}</p>
      <button type="button" className="button" disabled={working} onClick={save}>
        {working ? t`Fetching the file…` : t`Save the file`}
      </button>
      {problem !== null && (
        <p className="problem" role="status">
          {problem}
        </p>
      )}
    </>
  );
}
