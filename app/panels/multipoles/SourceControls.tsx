import { t } from "../../messages/t.ts";
import { OWN_CHARGES } from "../../store/multipoles/chargeParameters.ts";
import { multipoleStore, useMultipoles } from "../../store/multipoles/multipoleStore.ts";
import { toOrigin } from "../../store/multipoles/toMultipoles.ts";
import { ParameterPart } from "../ParameterPart.tsx";
import { ChargesText } from "./charges/ChargesText.tsx";
import { MultipoleControl } from "./MultipoleControl.tsx";

/** Which charges they are, and with their own text where they may be typed. */
export function SourceControls({ withText = false }: { readonly withText?: boolean }) {
  const isOwn = useMultipoles(({ values }) => values.source === OWN_CHARGES);
  return (
    <>
      <MultipoleControl name="source" look="menu" />
      {withText && (
        <ParameterPart of="charges">
          <ChargesText key={String(isOwn)} />
        </ParameterPart>
      )}
    </>
  );
}

/** Where the origin of the expansion is. */
export function OriginControls() {
  const isCentred = useMultipoles(({ values }) => toOrigin(values) === null);
  return (
    <>
      <MultipoleControl name="originX" />
      <MultipoleControl name="originY" />
      <MultipoleControl name="originZ" />
      <ParameterPart of="originX">
        <button
          type="button"
          className="button"
          aria-disabled={isCentred}
          onClick={() => multipoleStore.getState().set({ originX: 0, originY: 0, originZ: 0 })}
        >
          {t`Origin to the centre`}
        </button>
      </ParameterPart>
    </>
  );
}
