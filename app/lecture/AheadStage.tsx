import { useState } from "react";
import { SettingsContext } from "../store/SettingsContext.ts";
import { createSettings } from "../store/settings.ts";
import { Ahead } from "../store/useExperiment.ts";
import { type OpenScene, setScene } from "./openScene.ts";

/** The next scene behind the stage, with settings of its own: unseen, undrawn, but its results are ready when its time comes. */
export function AheadStage({ scene, settings, panel: Panel }: OpenScene) {
  const [own] = useState(() => {
    const copy = createSettings(settings);
    setScene({ scene, settings: copy, panel: Panel });
    return copy;
  });
  return (
    <div className="ahead" inert aria-hidden="true">
      <Ahead value={true}>
        <SettingsContext value={own}>
          <Panel />
        </SettingsContext>
      </Ahead>
    </div>
  );
}
