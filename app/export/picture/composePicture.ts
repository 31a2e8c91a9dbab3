import { figureSvg } from "../../figures/figureSvg.ts";
import type { FigureTheme } from "../../figures/theme.ts";
import { SVG } from "./overlayCopy.ts";
import type { PicturePlan } from "./planPicture.ts";

/** Faces that a program without the page's own font will have instead. */
const FONTS = "Inter, 'Helvetica Neue', Helvetica, Arial, sans-serif";

export interface PictureText {
  readonly title: string;
  /** What the picture shows, in words. */
  readonly description: string;
}

/**
 * The picture as one SVG document that needs nothing but itself: no stylesheet, no script, no address, no HTML; its fonts are named.
 * @param overlay from `overlayCopy`; null to leave out what lies over the figure.
 */
export async function composePicture(
  plan: PicturePlan,
  overlay: SVGGElement | null,
  theme: FigureTheme,
  { title, description }: PictureText,
): Promise<SVGSVGElement> {
  const { width, height, left, top, plotWidth, plotHeight, geometry } = plan;
  const { figure } = plan;
  const named = { ...figure, layout: { ...figure.layout, font: { ...figure.layout.font, family: FONTS } } };
  const drawn = new DOMParser().parseFromString(await figureSvg(named, plotWidth, plotHeight), "image/svg+xml");

  const root = element("svg", {
    xmlns: SVG,
    viewBox: `0 0 ${short(width)} ${short(height)}`,
    ...sizeOnPaper(plan),
    role: "img",
    "font-family": FONTS,
  });
  root.append(
    withText("title", title),
    withText("desc", description),
    element("rect", { width: "100%", height: "100%", fill: theme.paper }),
  );
  const plot = element("g", { transform: `translate(${short(left)} ${short(top)})` });
  plot.append(plotlyPart(drawn));
  if (plan.framed && geometry !== null) {
    const { left: x, top: y, width: wide, height: high } = geometry;
    const place = { x: short(x), y: short(y), width: short(wide), height: short(high) };
    plot.append(element("rect", { ...place, fill: "none", stroke: theme.hairline, "stroke-width": "1" }));
  }
  if (overlay !== null) plot.append(overlay);
  root.append(plot);
  for (const { text, x, y, size, color } of plan.lines) {
    const line = withText("text", text);
    const place = { x: short(x), y: short(y), "font-size": `${short(size)}px`, fill: color };
    for (const [name, value] of Object.entries(place)) line.setAttribute(name, value);
    root.append(line);
  }
  return root;
}

/** The picture as text. */
export function svgText(root: SVGSVGElement): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(root)}\n`;
}

/** Of a picture meant for paper in inches, of any other in pixels. */
function sizeOnPaper({ width, height, scale, pixelsPerInch }: PicturePlan): Record<"width" | "height", string> {
  const size = (length: number) =>
    pixelsPerInch === undefined ? short(length * scale) : `${short((length * scale) / pixelsPerInch)}in`;
  return { width: size(width), height: size(height) };
}

/** Plotly's drawing as an element of another; it says the font in each text once more, in its own way. */
function plotlyPart(drawn: Document): Element {
  const svg = drawn.documentElement;
  svg.removeAttribute("class");
  for (const styled of svg.querySelectorAll("[style*='vector-effect: none']")) {
    styled.setAttribute("style", (styled.getAttribute("style") ?? "").replace(/vector-effect: none;?\s*/g, ""));
  }
  return document.importNode(svg, true);
}

function element(name: "svg", attributes: Readonly<Record<string, string>>): SVGSVGElement;
function element(name: string, attributes: Readonly<Record<string, string>>): SVGElement;
function element(name: string, attributes: Readonly<Record<string, string>>): SVGElement {
  const made = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) if (key !== "xmlns") made.setAttribute(key, value);
  return made;
}

function withText(name: string, text: string): SVGElement {
  const made = element(name, {});
  made.textContent = text;
  return made;
}

/** Three decimals are finer than any screen. */
function short(value: number): string {
  return String(Number(value.toFixed(3)));
}
