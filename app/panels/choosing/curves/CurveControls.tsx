import { Icon } from "../../../controls/icons.tsx";
import { t } from "../../../messages/t.ts";
import { choosingSettings } from "../../../store/choosing/choosingStore.ts";
import { drawAnother } from "../../../store/drawAnother.ts";
import { ParameterPart } from "../../ParameterPart.tsx";
import { ChoosingControl } from "../ChoosingControl.tsx";

/** How the learning curves of Figures 1 to 3 are taken. */
export function CurveControls() {
  return (
    <div className="rail-group">
      <ChoosingControl name="maximumCount" look="segments" />
      <ChoosingControl name="repeats" />
      <ChoosingControl name="kernel" look="menu" />
      <ParameterPart of="seed">
        <div className="seed-line">
          <ChoosingControl name="seed" slider={false} />
          <button
            type="button"
            className="button"
            title={t`Draw other samples`}
            onClick={() => drawAnother(choosingSettings)}
          >
            <Icon name="dice" />
            <span className="visually-hidden">{t`Draw other samples`}</span>
          </button>
        </div>
      </ParameterPart>
    </div>
  );
}
