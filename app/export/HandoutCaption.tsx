import { lazy, Suspense } from "react";
import { useEverythingWanted } from "../figures/everythingNear.ts";

const PanelParameters = lazy(() =>
  import("./print/PanelParameters.tsx").then((file) => ({ default: file.PanelParameters })),
);

/** What a hand-out says under a panel; nothing on the live page. */
export function HandoutCaption({ panel }: { readonly panel: string }) {
  if (!useEverythingWanted()) return null;
  return (
    <Suspense>
      <PanelParameters panel={panel} />
    </Suspense>
  );
}
