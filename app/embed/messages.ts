/** What an embedded figure and the page around it say to each other; both sides check whom a message is from. */
export const PROTOCOL = "kernel-fields/1";

/** How a figure is set: as in its link, and setting by setting, as written there. */
export interface EmbedState {
  /** The link's settings, "v=1&sigma=8"; empty at the defaults. */
  readonly state: string;
  readonly values: Readonly<Record<string, string>>;
}

/** A new state: the settings of a link, which replace all, or some settings by their keys, which replace those. */
export type WantedState = string | Readonly<Record<string, string | number | boolean>>;

/** From the figure. */
export type FromEmbed =
  /** It listens. */
  | ({ readonly type: "ready" } & EmbedState)
  /** The reader changed something; `settled` is false while the hand still moves. */
  | ({ readonly type: "change"; readonly settled: boolean } & EmbedState)
  | { readonly type: "error"; readonly message: string }
  /** How tall its content is, in CSS pixels. */
  | { readonly type: "height"; readonly height: number }
  /** A key that nothing in it uses: slides may want it. */
  | { readonly type: "key"; readonly key: string; readonly code: string; readonly keyCode: number }
  | ({ readonly type: "reply"; readonly id: number; readonly problem: null } & EmbedState)
  | { readonly type: "reply"; readonly id: number; readonly problem: string };

/** From the page around it. */
export type ToEmbed =
  | { readonly type: "getState"; readonly id: number }
  | { readonly type: "setState"; readonly id: number; readonly state: WantedState };

/** Either, as it travels. */
export type OnTheWay<M> = M & { readonly protocol: typeof PROTOCOL };
