import { useEffect, useRef, useState } from "react";
import { useNearViewport } from "../figures/useNearViewport.ts";
import { Mathematical } from "../format/Mathematical.tsx";
import { useDragging } from "../store/SettingsContext.ts";
import type { Measurements } from "./measurements.ts";
import type { Quantity } from "./verdict.ts";

/** `<Live of="…" />` for a chapter's quantities. `useMeasurements` is the hook that measures what a text needs. */
export function liveOf<Measured, Id extends string>(
  quantities: Readonly<Record<Id, Quantity<Measured>>>,
  useMeasurements: (needs: readonly string[], onScreen: boolean) => Measurements<Measured>,
) {
  interface MeasuredProps {
    readonly of: Id;
    readonly onScreen: boolean;
    readonly onText: (text: string) => void;
  }

  function MeasuredNumber({ of, onScreen, onText }: MeasuredProps) {
    const { needs, say } = quantities[of];
    const { latest, outdated } = useMeasurements(needs, onScreen);
    const said = say(latest);
    const text = said === null ? "…" : outdated.length > 0 ? `${said}…` : said;
    const last = useRef(text);
    last.current = text;
    useEffect(() => () => onText(last.current), [onText]);
    return (
      <span data-stale={outdated.length > 0}>
        <Mathematical text={text} />
      </span>
    );
  }

  /**
   * A number in the prose, measured live; one of settings now gone is marked as such. While a hand is on a control, only the
   * numbers on screen keep up with it.
   */
  return function Live({ of }: { readonly of: Id }) {
    const [element, setElement] = useState<HTMLElement | null>(null);
    const { inWords = false } = quantities[of];
    const onScreen = useNearViewport(element);
    const moving = useDragging();
    const [latest, setLatest] = useState("…");
    return (
      <output ref={setElement} aria-live="off" className={inWords ? "live-words" : "live-number"}>
        {moving && !onScreen ? (
          <span data-stale={true}>
            <Mathematical text={latest} />
          </span>
        ) : (
          <MeasuredNumber of={of} onScreen={onScreen} onText={setLatest} />
        )}
      </output>
    );
  };
}
