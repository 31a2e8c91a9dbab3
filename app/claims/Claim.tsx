import { memo, type ReactNode, useCallback, useLayoutEffect, useState } from "react";
import { useNearViewport } from "../figures/useNearViewport.ts";
import { Mathematical } from "../format/Mathematical.tsx";
import { inPageLanguage } from "../messages/language.ts";
import { t } from "../messages/t.ts";
import { useDragging } from "../store/SettingsContext.ts";
import { isComing, whileOutdated } from "./freshness.ts";
import { KeptRoom } from "./KeptRoom.tsx";
import type { Measurements } from "./measurements.ts";
import { type ClaimDefinition, pending, sameVerdict, type Verdict } from "./verdict.ts";

/** A claim is measured from this many pixels before it comes into view. */
const AHEAD = 200;

/** A value or a reason of so many characters fits on a line. */
const SHORT = 45;

/** What is said of a claim. */
interface Statement {
  readonly mark: Verdict["verdict"];
  /** Of the settings just before, where the mark says that it is pending. */
  readonly words: Verdict;
}

const MARKS = { holds: "✓", broken: "✗", pending: "…" } as const;
const WORDS = { holds: t`holds now`, broken: t`does not hold now`, pending: t`not measured yet` } as const;
const UNMEASURED: Statement = { mark: "pending", words: pending(t`not measured yet`) };

/** `<Claim is="…">` for a chapter's claims. `useMeasurements` is the hook that measures what a text needs. */
export function claimOf<Measured, Id extends string>(
  claims: Readonly<Record<Id, ClaimDefinition<Measured>>>,
  useMeasurements: (needs: readonly string[], onScreen: boolean) => Measurements<Measured>,
) {
  interface JudgeProps {
    readonly is: Id;
    readonly onScreen: boolean;
    readonly onStatement: (statement: Statement) => void;
  }

  /** Shows nothing: a claim keeps its place on the page whether it is being measured or not. */
  const Judge = memo(function Judge({ is, onScreen, onStatement }: JudgeProps) {
    const { needs, judge } = claims[is];
    const { now, latest, outdated } = useMeasurements(needs, onScreen);
    const moving = useDragging();
    const fresh = judge(now);
    const before = outdated.length === 0 ? fresh : judge(latest);
    const verdict = outdated.length === 0 ? fresh : whileOutdated(outdated, fresh, before);
    // Between two results that come in a moment the words stay, without their mark: the lines would break anew for each.
    const words = moving && isComing(outdated) && before.verdict !== "pending" ? before : verdict;
    useLayoutEffect(() => onStatement({ mark: verdict.verdict, words }));
    return null;
  });

  /**
   * A sentence that carries its measurement, and turns when the present settings break it.
   *
   * While a hand is on a control, only the claims on screen keep up with it; the others follow when it rests.
   */
  return function Claim({ is, children }: { readonly is: Id; readonly children: ReactNode }) {
    const [element, setElement] = useState<HTMLElement | null>(null);
    const onScreen = useNearViewport(element, AHEAD);
    const moving = useDragging();
    const [statement, setStatement] = useState(UNMEASURED);
    const hear = useCallback(
      (next: Statement) => setStatement((last) => (sameStatement(last, next) ? last : next)),
      [],
    );
    return (
      <span ref={setElement}>
        <Stated is={is} {...statement}>
          {children}
        </Stated>
        {(onScreen || !moving) && <Judge is={is} onScreen={onScreen} onStatement={hear} />}
      </span>
    );
  };
}

const sameStatement = (a: Statement, b: Statement): boolean => a.mark === b.mark && sameVerdict(a.words, b.words);

interface StatedProps extends Statement {
  readonly is: string;
  readonly children: ReactNode;
}

const Stated = memo(function Stated({ is, mark, words, children }: StatedProps) {
  const { value, rest } = split(words);
  return (
    <>
      <span className="claim" data-verdict={mark} data-claim={is}>
        {children}
      </span>
      <wbr />
      <span className="claim-measure" {...inPageLanguage} data-verdict={mark}>
        <span className="claim-value">
          <span className="claim-mark" aria-hidden="true">
            {MARKS[mark]}
          </span>{" "}
          <span className="visually-hidden">{WORDS[mark]}: </span>
          <Mathematical text={value} />
        </span>
        <Mathematical text={rest} />
        <KeptRoom kind={words.verdict} />
      </span>
    </>
  );
});

/** What is set in one piece, and what may break over lines: what is short stays whole. */
function split(verdict: Verdict): { readonly value: string; readonly rest: string } {
  const value = verdict.verdict === "pending" ? verdict.because : verdict.value;
  const rest = verdict.verdict === "broken" ? `; ${verdict.because}` : "";
  // Longer, it would be wider than a telephone.
  return value.length <= SHORT ? { value, rest } : { value: "", rest: value + rest };
}
