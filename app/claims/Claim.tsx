import { type ReactNode, useEffect, useRef, useState } from "react";
import { useNearViewport } from "../figures/useNearViewport.ts";
import { Mathematical } from "../format/Mathematical.tsx";
import { inPageLanguage } from "../messages/language.ts";
import { t } from "../messages/t.ts";
import { useDragging } from "../store/SettingsContext.ts";
import { whileOutdated } from "./freshness.ts";
import type { Measurements } from "./measurements.ts";
import { type ClaimDefinition, pending, type Verdict } from "./verdict.ts";

/** A claim is measured from this many pixels before it comes into view. */
const AHEAD = 200;

/** A reason of so many characters fits on a line. */
const SHORT = 45;

const MARKS = { holds: "✓", broken: "✗", pending: "…" } as const;
const WORDS = { holds: t`holds now`, broken: t`does not hold now`, pending: t`not measured yet` } as const;
const UNMEASURED = pending(t`not measured yet`);

/** `<Claim is="…">` for a chapter's claims. `useMeasurements` is the hook that measures what a text needs. */
export function claimOf<Measured, Id extends string>(
  claims: Readonly<Record<Id, ClaimDefinition<Measured>>>,
  useMeasurements: (needs: readonly string[], onScreen: boolean) => Measurements<Measured>,
) {
  interface MeasuredProps {
    readonly is: Id;
    readonly onScreen: boolean;
    readonly onVerdict: (verdict: Verdict) => void;
    readonly children: ReactNode;
  }

  function MeasuredClaim({ is, onScreen, onVerdict, children }: MeasuredProps) {
    const { needs, judge } = claims[is];
    const { now, latest, outdated } = useMeasurements(needs, onScreen);
    const fresh = judge(now);
    const verdict = outdated.length === 0 ? fresh : whileOutdated(outdated, fresh, judge(latest));
    // What is left standing is the last verdict there was.
    const last = useRef(verdict);
    last.current = verdict;
    useEffect(() => () => onVerdict(last.current), [onVerdict]);
    return (
      <Stated is={is} verdict={verdict}>
        {children}
      </Stated>
    );
  }

  /**
   * A sentence that carries its measurement, and turns when the present settings break it.
   *
   * While a hand is on a control, only the claims on screen keep up with it; the others follow when it rests.
   */
  return function Claim({ is, children }: { readonly is: Id; readonly children: ReactNode }) {
    const [element, setElement] = useState<HTMLElement | null>(null);
    const onScreen = useNearViewport(element, AHEAD);
    const moving = useDragging();
    const [latest, setLatest] = useState(UNMEASURED);
    return (
      <span ref={setElement}>
        {moving && !onScreen ? (
          <Stated is={is} verdict={latest}>
            {children}
          </Stated>
        ) : (
          <MeasuredClaim is={is} onScreen={onScreen} onVerdict={setLatest}>
            {children}
          </MeasuredClaim>
        )}
      </span>
    );
  };
}

function Stated(props: { readonly is: string; readonly verdict: Verdict; readonly children: ReactNode }) {
  const { is, verdict, children } = props;
  const { value, because } = split(verdict);
  return (
    <>
      <span className="claim" data-verdict={verdict.verdict} data-claim={is}>
        {children}
      </span>
      <wbr />
      <span className="claim-measure" {...inPageLanguage} data-verdict={verdict.verdict}>
        <span className="claim-value">
          <span aria-hidden="true">{MARKS[verdict.verdict]} </span>
          <span className="visually-hidden">{WORDS[verdict.verdict]}: </span>
          <Mathematical text={value} />
        </span>
        {verdict.verdict === "broken" && "; "}
        <Mathematical text={because} />
      </span>
    </>
  );
}

/** What is set in one piece, and what may break over lines: a short reason stays whole. */
function split(verdict: Verdict): { readonly value: string; readonly because: string } {
  if (verdict.verdict === "holds") return { value: verdict.value, because: "" };
  if (verdict.verdict === "broken") return verdict;
  return verdict.because.length <= SHORT
    ? { value: verdict.because, because: "" }
    : { value: "", because: verdict.because };
}
