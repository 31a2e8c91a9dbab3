import type { PlotGeometry } from "./plotGeometry.ts";
import type { MapImage, QuickPicture } from "./quickPicture.ts";

/** Holds a map's pixels on their way to the screen; one for all, since a new one for every picture is garbage by the megabyte. */
let scratch: OffscreenCanvas | null = null;

function pixelsAsImage({ columns, rows, pixels }: MapImage): OffscreenCanvas {
  scratch ??= new OffscreenCanvas(columns, rows);
  if (scratch.width !== columns) scratch.width = columns;
  if (scratch.height !== rows) scratch.height = rows;
  scratch.getContext("2d")?.putImageData(new ImageData(pixels, columns, rows), 0, 0);
  return scratch;
}

/**
 * Paints a picture in place of what is there; the context's units are the figure's CSS pixels, and nothing is drawn outside the
 * plot area.
 */
export function paintPicture(
  context: CanvasRenderingContext2D,
  { maps, arrows, dots }: QuickPicture,
  area: Pick<PlotGeometry, "left" | "top" | "width" | "height">,
): void {
  context.save();
  context.beginPath();
  context.rect(area.left, area.top, area.width, area.height);
  context.clip();
  context.clearRect(area.left, area.top, area.width, area.height);

  context.imageSmoothingEnabled = false;
  for (const map of maps) context.drawImage(pixelsAsImage(map), map.left, map.top, map.width, map.height);

  context.lineJoin = "miter";
  context.miterLimit = 2;
  for (const { points, color, width } of arrows) {
    context.beginPath();
    for (let at = 0; at < points.length; at += 10) {
      context.moveTo(points[at], points[at + 1]);
      for (let next = at + 2; next < at + 10; next += 2) context.lineTo(points[next], points[next + 1]);
    }
    context.strokeStyle = color;
    context.lineWidth = width;
    context.stroke();
  }

  for (const { centres, radius, fill, ring, ringWidth } of dots) {
    context.fillStyle = fill;
    context.strokeStyle = ring;
    context.lineWidth = ringWidth;
    // One by one: where two dots overlap, the later one's ring lies over the earlier one's disc.
    for (let at = 0; at < centres.length; at += 2) {
      context.beginPath();
      context.arc(centres[at], centres[at + 1], radius, 0, 2 * Math.PI);
      context.fill();
      context.stroke();
    }
  }
  context.restore();
}
