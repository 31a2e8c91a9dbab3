import { type CSSProperties, useCallback, useMemo, useState } from "react";
import type { ShelvedFigure } from "../figures/FigureShelf.ts";
import { PlotContext } from "../figures/PlotContext.ts";
import type { PlotGeometry } from "../figures/plotGeometry.ts";
import { cssVariables, type FigureTheme } from "../figures/theme.ts";

/** A handle, by its name, and where it stands in its figure. */
export interface Marked {
  readonly label: string;
  readonly x: number;
  readonly y: number;
}

export interface OverlayStageProps {
  readonly shelved: ShelvedFigure;
  readonly geometry: PlotGeometry | null;
  readonly width: number;
  readonly height: number;
  readonly theme: FigureTheme;
  readonly onStage: (stage: HTMLDivElement | null) => void;
  /** Hears of each handle's place. */
  readonly onHandle: (marked: Marked) => void;
}

/**
 * What lies over a figure, drawn once more at the size of a picture, where nobody sees, hears or touches it. Handles and paths keep
 * their own size there, and stand where the picture's axes want them.
 */
export function OverlayStage({ shelved, geometry, width, height, theme, onStage, onHandle }: OverlayStageProps) {
  const [element, setElement] = useState<HTMLDivElement | null>(null);
  const place = useCallback(
    (stage: HTMLDivElement | null) => {
      setElement(stage);
      onStage(stage);
    },
    [onStage],
  );
  const hear = useCallback((label: string, x: number, y: number) => onHandle({ label, x, y }), [onHandle]);
  const surroundings = useMemo(
    () => ({ geometry, width, height, element, onHandle: hear }),
    [geometry, width, height, element, hear],
  );
  // The variables are names that React's own types don't know.
  const style = { ...cssVariables(theme), ...STAGE, width, height } as CSSProperties;
  return (
    <div ref={place} className="plot" inert aria-hidden="true" style={style}>
      <PlotContext value={surroundings}>{shelved.overlay}</PlotContext>
    </div>
  );
}

/** Not `visibility: hidden`, which would be copied with the drawing. */
const STAGE: CSSProperties = { position: "fixed", left: -20000, top: 0, pointerEvents: "none" };
