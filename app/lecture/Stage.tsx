import { type ComponentType, useLayoutEffect, useState } from "react";
import type { Scene } from "../chapters/scene.ts";
import { type AnySettings, SettingsContext } from "../store/SettingsContext.ts";
import { Staged } from "../store/useExperiment.ts";
import { hasRail, spotlight } from "./spotlight.ts";
import { useFittedFigure } from "./useFittedFigure.ts";

export interface StageProps {
  readonly scene: Scene;
  readonly settings: AnySettings;
  readonly panel: ComponentType;
}

/** One figure as large as the room allows, its rail beside it, and of both no more than the scene asks for. */
export function Stage({ scene, settings, panel: Panel }: StageProps) {
  const [element, setElement] = useState<HTMLElement | null>(null);
  useSpotlight(scene);
  useFittedFigure(element);
  return (
    <div ref={setElement} className="stage" data-rail={hasRail(scene)}>
      <SettingsContext value={settings}>
        <Staged value={true}>
          <Panel />
        </Staged>
      </SettingsContext>
    </div>
  );
}

/** A sheet of its own, made by script: a strict content policy forbids style elements. */
function useSpotlight(scene: Scene) {
  useLayoutEffect(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(spotlight(scene));
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet);
    };
  }, [scene]);
}
