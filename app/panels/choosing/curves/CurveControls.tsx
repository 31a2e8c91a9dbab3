import { t } from "../../../messages/t.ts";
import { SeedLine } from "../../SeedLine.tsx";
import { ChoosingControl } from "../ChoosingControl.tsx";

/** How the learning curves of Figures 1 to 3 are taken. */
export function CurveControls() {
  return (
    <div className="rail-group">
      <ChoosingControl name="maximumCount" look="segments" />
      <ChoosingControl name="repeats" />
      <ChoosingControl name="kernel" look="menu" />
      <SeedLine of="seed" another={t`Draw other samples`} />
    </div>
  );
}
