import type { PlacedCharge } from "../../parameters/charges.ts";
import type { ChangeOptions, Refusal } from "../settings.ts";
import { OWN_CHARGES } from "./chargeParameters.ts";
import type { MultipoleValues } from "./multipoleParameters.ts";
import { type MultipoleSettings, multipoleSettings } from "./multipoleStore.ts";
import { chargesNow } from "./toMultipoles.ts";

export type PlaneId = MultipoleValues["plane"];

/** The plane's own axes, and the third. */
export const PLANE_AXES = { xy: ["x", "y", "z"], xz: ["x", "z", "y"], yz: ["y", "z", "x"] } as const;

/** To a hundredth of an ångström: finer than a screen shows, and short in a link. */
export const rounded = (value: number): number => Math.round(100 * value) / 100 + 0;

/** What a charge that is placed by hand has at first. */
const NEW_CHARGE = 0.5;

/** Changes of the charges by hand; a molecule's become charges of one's own first. */
export function createChargeActions({ store }: MultipoleSettings) {
  const replace = (charges: readonly PlacedCharge[], options?: ChangeOptions): Refusal =>
    store.getState().set({ source: OWN_CHARGES, charges }, options);
  const now = () => chargesNow(store.getState().values);
  const change = (index: number, patch: Partial<PlacedCharge>, options?: ChangeOptions): Refusal =>
    replace(
      now().map((charge, i) => (i === index ? { ...charge, ...patch } : charge)),
      options,
    );
  return {
    replace,
    change,
    /** To a place on the present plane; how far it is above it stays. */
    move: (index: number, place: { readonly x: number; readonly y: number }, options?: ChangeOptions): Refusal => {
      const [first, second] = PLANE_AXES[store.getState().values.plane];
      return change(index, { [first]: rounded(place.x), [second]: rounded(place.y) }, options);
    },
    /** On the present plane. */
    add: (place: { readonly x: number; readonly y: number }): Refusal => {
      const { plane, height } = store.getState().values;
      const [first, second, third] = PLANE_AXES[plane];
      const at = { x: 0, y: 0, z: 0, [first]: rounded(place.x), [second]: rounded(place.y), [third]: height };
      return replace([...now(), { ...at, q: NEW_CHARGE }]);
    },
    remove: (index: number): Refusal => replace(now().filter((_, i) => i !== index)),
  };
}

/** The same for the page's chapter. */
export const chargeActions = createChargeActions(multipoleSettings);
