import { t } from "../../messages/t.ts";

/** How large a picture is to be. */
export interface PictureSize {
  /** Of the saved PNG, in its own pixels. */
  readonly width: number;
  /** Null: as high as the figure's shape asks. */
  readonly height: number | null;
  /** Pixels of the PNG to one of the page: how large letters and lines are. */
  readonly scale: number;
  /** Pixels to the inch, where the picture has a size on paper. */
  readonly pixelsPerInch?: number;
}

export type SizeId = "screen" | "slide" | "print" | "own";

/** The sizes there are, in the order of the menu. */
export const SIZES: readonly { readonly id: SizeId; readonly label: string }[] = [
  { id: "screen", label: t`As on the screen, twice as sharp` },
  { id: "slide", label: t`Slide, 1920 × 1080` },
  { id: "print", label: t`Print, 3.3 in wide at 300 dpi` },
  { id: "own", label: t`My own` },
];

/** What may be typed for one's own size. */
export const LIMITS = { width: [200, 6000], height: [150, 6000], scale: [0.5, 8] } as const;

/** A slide's letters must be read from the back of the room. */
const SLIDE = { width: 1920, height: 1080, scale: 2.25 } as const;
/** One column of a journal; its letters come out 7.5 points high. */
const PRINT = { width: 990, height: null, scale: 2.5, pixelsPerInch: 300 } as const;

/**
 * The size meant.
 * @param onScreen the width of a picture that shows the figure as large as on the page, in CSS pixels.
 * @param own what was typed, for "own".
 */
export function sizeOf(id: SizeId, onScreen: number, own: PictureSize): PictureSize {
  switch (id) {
    case "screen":
      return { width: 2 * Math.max(200, Math.round(onScreen)), height: null, scale: 2 };
    case "slide":
      return SLIDE;
    case "print":
      return PRINT;
    case "own":
      return own;
  }
}
