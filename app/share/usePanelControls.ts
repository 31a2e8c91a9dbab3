import { useState } from "react";
import { offeredBy } from "../export/state/offeredBy.ts";
import { fullNameOf } from "../parameters/spec.ts";
import { type AnySettings, useSettings } from "../store/SettingsContext.ts";

/** A control that a panel has at present. */
export interface PanelControl {
  readonly key: string;
  readonly label: string;
}

/** The controls that a panel has as it is set now, in their order on the page. */
export function usePanelControls(panel: string): readonly PanelControl[] {
  const settings = useSettings();
  const [controls] = useState(() => controlsOf(panel, settings));
  return controls;
}

function controlsOf(panel: string, { specs }: AnySettings): readonly PanelControl[] {
  const element = document.getElementById(panel);
  const keys = element === null ? [] : [...offeredBy(element)];
  return keys.filter((key) => Object.hasOwn(specs, key)).map((key) => ({ key, label: fullNameOf(specs[key]) }));
}
