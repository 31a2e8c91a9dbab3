import { declareKeys } from "../keys/declared.ts";
import { t } from "../messages/t.ts";

declareKeys("figure", ["PageUp", "PageDown"], t`go to the handle before, to the next`);
declareKeys("figure", ["Home", "End"], t`go to the first handle, to the last`);

/**
 * Where a key leads among handles in their order: Page Up and Page Down walk through them, round the ends, and Home and End
 * go there; undefined for any other key. Many samples need only one tab stop.
 * @param here the index of the one that has the focus; −1 for none
 */
export function walkTarget(key: string, here: number, count: number): number | undefined {
  const targets: Readonly<Record<string, number>> = {
    PageDown: (here + 1) % count,
    PageUp: (here - 1 + count) % count,
    Home: 0,
    End: count - 1,
  };
  return targets[key];
}
