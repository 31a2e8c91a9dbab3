import { memo, useLayoutEffect, useState } from "react";
import { useNearViewport } from "../figures/useNearViewport.ts";
import { Mathematical } from "../format/Mathematical.tsx";
import { useDragging } from "../store/SettingsContext.ts";
import { isComing } from "./freshness.ts";
import { KeptRoom } from "./KeptRoom.tsx";
import type { Measurements } from "./measurements.ts";
import type { Quantity } from "./verdict.ts";

/** `<Live of="…" />` for a chapter's quantities. `useMeasurements` is the hook that measures what a text needs. */
export function liveOf<Measured, Id extends string>(
  quantities: Readonly<Record<Id, Quantity<Measured>>>,
  useMeasurements: (needs: readonly string[], onScreen: boolean) => Measurements<Measured>,
) {
  interface ReadingProps {
    readonly of: Id;
    readonly onScreen: boolean;
    readonly onText: (text: string) => void;
    readonly onStale: (stale: boolean) => void;
  }

  /** Shows nothing: the number keeps its place on the page whether it is being measured or not. */
  const Reading = memo(function Reading({ of, onScreen, onText, onStale }: ReadingProps) {
    const { needs, say } = quantities[of];
    const { latest, outdated } = useMeasurements(needs, onScreen);
    const moving = useDragging();
    const said = say(latest);
    const stale = outdated.length > 0;
    // Of one that comes in a moment the last has no dots behind it: lines would break anew for each.
    const dots = stale && !(moving && isComing(outdated));
    useLayoutEffect(() => {
      onText(said === null ? "…" : dots ? `${said}…` : said);
      onStale(stale);
    }, [said, stale, dots, onText, onStale]);
    return null;
  });

  /**
   * A number in the prose, measured live; one of settings now gone is marked as such. While a hand is on a control, only the
   * numbers on screen keep up with it.
   */
  return function Live({ of }: { readonly of: Id }) {
    const [element, setElement] = useState<HTMLElement | null>(null);
    const { inWords = false } = quantities[of];
    const onScreen = useNearViewport(element);
    const moving = useDragging();
    const [text, setText] = useState("…");
    const [stale, setStale] = useState(true);
    const follows = onScreen || !moving;
    return (
      <output ref={setElement} aria-live="off" className={inWords ? "live-words" : "live-number"}>
        <span data-stale={stale || !follows}>
          <Mathematical text={text} />
          {!inWords && <KeptRoom />}
        </span>
        {follows && <Reading of={of} onScreen={onScreen} onText={setText} onStale={setStale} />}
      </output>
    );
  };
}
