import { useState } from "react";
import type { ThemeName } from "../figures/theme.ts";
import type { PictureSize, SizeId } from "./picture/sizes.ts";

/** How the reader wants the pictures. */
export interface Wish {
  readonly size: SizeId;
  readonly own: PictureSize;
  readonly theme: ThemeName;
  readonly title: boolean;
  readonly parameters: boolean;
  readonly overlay: boolean;
}

/** The wish lasts as long as the page: whoever saves several figures wants them alike. */
let last: Partial<Wish> = {};

/** The present wish, and the way to change a part of it. */
export function useWish(pageTheme: ThemeName): readonly [Wish, (part: Partial<Wish>) => void] {
  const [wish, setWish] = useState<Wish>({
    size: "screen",
    own: { width: 1200, height: 900, scale: 2 },
    theme: pageTheme,
    title: true,
    parameters: true,
    overlay: true,
    ...last,
  });
  const change = (part: Partial<Wish>) => {
    last = { ...last, ...part };
    setWish((now) => ({ ...now, ...part }));
  };
  return [wish, change];
}
