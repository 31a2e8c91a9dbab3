import { useEffect, useMemo, useState } from "react";
import { Icon } from "../../../controls/icons.tsx";
import { NumberControl } from "../../../controls/NumberControl.tsx";
import { t } from "../../../messages/t.ts";
import { numberParameter } from "../../../parameters/number.ts";
import { krrSpecs } from "../../../store/kernelRidge/krrParameters.ts";
import { krrStore } from "../../../store/kernelRidge/krrStore.ts";
import { usePanelVisible } from "../../PanelVisibility.ts";
import { ParameterPart } from "../../ParameterPart.tsx";

/** Between two bumps, in milliseconds. */
const PAUSE = 900;

/** Changes how many bumps are added up; all of them, whatever their number, is the largest that can be set. */
function setTerms(terms: number, count: number, settled: boolean): void {
  const { setValue, endGesture } = krrStore.getState();
  setValue("terms", terms >= count ? krrSpecs.terms.max : terms, { coalesce: "terms" });
  if (settled) endGesture();
}

/** Adds up the bumps of `count` points one by one. */
export function TermsControl({ count, terms }: { readonly count: number; readonly terms: number }) {
  const [playing, setPlaying] = useState(false);
  const visible = usePanelVisible();
  const spec = useMemo(
    () => numberParameter({ ...krrSpecs.terms, max: Math.max(1, count), default: Math.max(1, count) }),
    [count],
  );
  useEffect(() => {
    if (!playing || !visible) return;
    const timer = setTimeout(() => {
      const next = terms + 1;
      setTerms(next, count, next >= count);
      if (next >= count) setPlaying(false);
    }, PAUSE);
    return () => clearTimeout(timer);
  }, [playing, visible, terms, count]);

  const play = () => {
    if (playing) krrStore.getState().endGesture();
    else if (terms >= count) setTerms(0, count, false);
    setPlaying(!playing);
  };
  const change = (next: number, settled: boolean) => {
    setPlaying(false);
    setTerms(next, count, settled);
  };
  return (
    <ParameterPart of="terms">
      <div className="terms-control">
        <NumberControl spec={spec} value={terms} onChange={change} />
        <div className="button-row">
          <button type="button" className="button primary" disabled={count === 0} onClick={play}>
            <Icon name={playing ? "pause" : "play"} />
            {playing ? t`Pause` : t`Add up`}
          </button>
          <button type="button" className="button" disabled={terms >= count} onClick={() => change(terms + 1, true)}>
            <Icon name="step" />
            {t`One more`}
          </button>
          <button type="button" className="button" disabled={terms === 0} onClick={() => change(0, true)}>
            {t`None`}
          </button>
        </div>
      </div>
    </ParameterPart>
  );
}
