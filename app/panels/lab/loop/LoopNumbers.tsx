import type { SourceId } from "../../../../src/experiments/lab.ts";
import type { LoopWork } from "../../../../src/experiments/loopWork.ts";
import { t } from "../../../messages/t.ts";
import { BigNumber } from "../../BigNumber.tsx";
import { SourceTitle } from "../../SourceTitle.tsx";

/** The work of each source once round the path, large. */
export function LoopNumbers({
  sources,
  works,
  stale,
}: {
  readonly sources: readonly SourceId[];
  readonly works: readonly LoopWork[];
  readonly stale: boolean;
}) {
  return (
    <ul className={stale ? "loop-numbers stale" : "loop-numbers"} aria-label={t`Work once round the path`}>
      {sources.map((source) => {
        const work = works.find((candidate) => candidate.source === source);
        return (
          <li key={source} data-source={source}>
            <SourceTitle source={source} />
            <BigNumber value={work?.work ?? null} sign />
          </li>
        );
      })}
    </ul>
  );
}
