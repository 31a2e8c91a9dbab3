import { useLayoutEffect, useState } from "react";
import { Mathematical } from "../../format/Mathematical.tsx";
import { hashOf } from "../../store/addressSync.ts";
import { linkWith } from "../../store/browserAddress.ts";
import { useSetting, useSettings } from "../../store/SettingsContext.ts";
import { offeredBy } from "../state/offeredBy.ts";
import { shownParameters } from "../state/parameterLines.ts";

/** Under a panel on paper: what its figures were made with, and where they can be had alive. */
export function PanelParameters({ panel }: { readonly panel: string }) {
  const settings = useSettings();
  const values = useSetting((state) => state.values);
  const [element, setElement] = useState<HTMLElement | null>(null);
  const [lines, setLines] = useState<readonly string[]>([]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: other values are other lines.
  useLayoutEffect(() => {
    if (element !== null) setLines(shownParameters(settings, offeredBy(element)));
  }, [element, settings, values]);
  return (
    <p ref={setElement} className="panel-parameters">
      <Mathematical text={lines.join("  ·  ")} />
      <span className="panel-address">{linkWith(hashOf(settings, panel))}</span>
    </p>
  );
}
