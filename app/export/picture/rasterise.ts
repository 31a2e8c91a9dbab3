import { t } from "../../messages/t.ts";
import { withDensity } from "./pngDensity.ts";

/** An SVG in an `<img>` sees none of the page's fonts: it must bring them. */
export function embedFonts(svg: SVGSVGElement, fontFaces: string): SVGSVGElement {
  const copy = svg.cloneNode(true);
  if (!(copy instanceof SVGSVGElement) || fontFaces === "") return svg;
  const style = document.createElementNS("http://www.w3.org/2000/svg", "style");
  style.textContent = fontFaces;
  copy.prepend(style);
  return copy;
}

/** A picture's address, for an `<img>`. */
export function addressOf(svg: string): string {
  return `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
}

/**
 * An SVG as PNG of so many pixels.
 * @param pixelsPerInch written into the file, for programs that place it on paper.
 */
export async function rasterise(
  svg: string,
  width: number,
  height: number,
  pixelsPerInch: number | undefined,
): Promise<Blob> {
  const image = new Image();
  image.src = addressOf(svg);
  await image.decode();
  const canvas = document.createElement("canvas");
  canvas.width = Math.round(width);
  canvas.height = Math.round(height);
  const context = canvas.getContext("2d");
  if (context === null) throw new Error(t`This browser gave no canvas to draw the picture on.`);
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, "image/png"));
  if (blob === null) throw new Error(t`The picture is too large for this browser: choose a smaller size.`);
  if (pixelsPerInch === undefined) return blob;
  const bytes = withDensity(new Uint8Array(await blob.arrayBuffer()), pixelsPerInch);
  return new Blob([bytes], { type: "image/png" });
}
