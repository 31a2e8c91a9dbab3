/** What pageMeasures.mjs sets up in the notebook's page; all in milliseconds. */
interface Window {
  measure: {
    /** Moves the slider, and waits for the coarse picture. */
    readonly move: (position: number) => Promise<number>;
    /** Lets go of the slider, and waits for the final picture; keeps its figures under `index`. */
    readonly rest: (index: number) => Promise<number>;
    /** Draws the figures kept under `index` by Plotly alone. */
    readonly bare: (index: number) => Promise<number>;
  };
}
