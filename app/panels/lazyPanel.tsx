import { type ComponentType, type CSSProperties, lazy, Suspense, useEffect, useMemo, useState } from "react";
import { FigureMoving } from "../figures/FigureMoving.ts";
import type { ThemeName } from "../figures/theme.ts";
import { useNearViewport } from "../figures/useNearViewport.ts";
import { t } from "../messages/t.ts";
import { useSetting, useSettings } from "../store/SettingsContext.ts";
import { FigureThemeChoice } from "./FigureThemeChoice.ts";
import { PanelVisibility } from "./PanelVisibility.ts";

/** A panel's code is fetched this many pixels before it comes into view. */
const AHEAD = 900;

/**
 * A panel whose code is fetched when the reader comes near it, so that the text opens at once; until then its place is held,
 * under its own address. It is told whether it is in view: what is not neither computes nor draws.
 * @param heights roughly what the panel will take, in rem: on a wide window, and on a phone.
 */
export function lazyPanel(
  id: string,
  [wide, narrow]: readonly [wide: number, narrow: number],
  load: () => Promise<{ readonly default: ComponentType }>,
) {
  const room: CSSProperties & Readonly<Record<`--${string}`, string>> = {
    "--wide-height": `${wide}rem`,
    "--narrow-height": `${narrow}rem`,
  };
  const Loaded = lazy(load);
  /** Fetches the panel's code ahead. */
  const preload = async (): Promise<void> => void (await load());
  return Object.assign(LazyPanel, { preload });

  function LazyPanel() {
    const [element, setElement] = useState<HTMLElement | null>(null);
    const coming = useNearViewport(element, AHEAD);
    const visible = useNearViewport(element);
    const { painted = [] } = useSettings();
    const moving = useSetting(({ gesture }) => gesture !== null && painted.includes(gesture));
    const [wanted, setWanted] = useState(false);
    const [chosen, choose] = useState<ThemeName | null>(null);
    const themeChoice = useMemo(() => ({ chosen, choose }), [chosen]);
    useEffect(() => {
      if (coming) setWanted(true);
    }, [coming]);
    const placeholder = (
      <section
        id={id}
        data-panel={id}
        data-busy={coming}
        className="panel panel-room"
        style={room}
        aria-label={t`The figure “${id.replaceAll("-", " ")}”, on its way`}
        tabIndex={-1}
      />
    );
    return (
      <div ref={setElement}>
        <PanelVisibility value={visible}>
          <FigureMoving value={moving}>
            <FigureThemeChoice value={themeChoice}>
              {wanted ? (
                <Suspense fallback={placeholder}>
                  <Loaded />
                </Suspense>
              ) : (
                placeholder
              )}
            </FigureThemeChoice>
          </FigureMoving>
        </PanelVisibility>
      </div>
    );
  }
}
