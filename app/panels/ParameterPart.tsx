import type { ReactNode } from "react";
import { t } from "../messages/t.ts";
import { useAccess } from "./ControlAccess.ts";

/**
 * The part of a rail that sets one parameter by controls built by hand; generated ones are such a part already. An embedded
 * figure may have it fixed, or not at all.
 */
export function ParameterPart({ of, children }: { readonly of: string; readonly children: ReactNode }) {
  const access = useAccess(of);
  if (access === "hidden") return null;
  return (
    <div className="parameter-part" data-control={of}>
      {access === "locked" ? <Fixed>{children}</Fixed> : children}
    </div>
  );
}

/** Controls that show what is set and can't be used. */
export function Fixed({ children }: { readonly children: ReactNode }) {
  return (
    <fieldset className="parameter-part" disabled title={t`Fixed in this figure`}>
      {children}
    </fieldset>
  );
}
