/** What decides how a drawn element looks; everything else in its style is the page's business. */
const LOOKS = [
  "fill",
  "fill-opacity",
  "fill-rule",
  "stroke",
  "stroke-width",
  "stroke-opacity",
  "stroke-dasharray",
  "stroke-dashoffset",
  "stroke-linecap",
  "stroke-linejoin",
  "opacity",
  "paint-order",
  "mask",
] as const;
const TEXT_LOOKS = ["font-family", "font-size", "font-style", "text-anchor", "dominant-baseline"] as const;

/** What an element is by nature and by name, rather than by its class; nothing that speaks, listens or takes the focus. */
const KEPT = new Set([
  ..."id d x y x1 y1 x2 y2 cx cy r rx ry width height points transform offset href".split(" "),
  ..."clip-path clipPathUnits patternUnits patternTransform preserveAspectRatio viewBox dx dy".split(" "),
]);

/** Where a hand takes hold, where the focus shows and where the keyboard would put a point: none of it is the picture's. */
const LEFT_OUT = ".handle-target, .handle-ring, .crosshair";

/**
 * Everything drawn over a figure in SVG, as elements that need no stylesheet: each with the look it has on the page. What cannot be
 * seen is left out, and so is what serves the hand alone. Pictures on a canvas are left out as well: the quick one is what Plotly
 * draws itself, and walkers on the move are in the figure as soon as they rest.
 * @param host holds the figure's overlay, as it is drawn now.
 */
export function overlayCopy(host: Element): SVGGElement {
  const group = document.createElementNS(SVG, "g");
  for (const drawing of host.querySelectorAll("svg.overlay")) {
    for (const child of drawing.children) {
      const copy = copied(child);
      if (copy !== null) group.append(copy);
    }
  }
  return group;
}

export const SVG = "http://www.w3.org/2000/svg";

/** Definitions have no box of their own to be seen. */
const DEFINITIONS = new Set(["defs", "clipPath", "pattern", "mask", "linearGradient", "stop"]);

function copied(element: Element, within = false): Element | null {
  if (element.matches(LEFT_OUT)) return null;
  const style = getComputedStyle(element);
  const defines = within || DEFINITIONS.has(element.tagName);
  if (!defines && (style.display === "none" || style.visibility === "hidden" || style.opacity === "0")) return null;
  const isGroup = element.tagName === "g" || DEFINITIONS.has(element.tagName);
  if (!defines && !isGroup && isUnseen(style)) return null;

  const copy = document.createElementNS(SVG, element.tagName);
  for (const { name, value } of element.attributes) if (KEPT.has(name)) copy.setAttribute(name, value);
  const looks: readonly string[] = element.tagName === "text" ? [...LOOKS, ...TEXT_LOOKS] : LOOKS;
  for (const name of isGroup ? ["opacity"] : looks) {
    const value = style.getPropertyValue(name);
    if (value !== "" && value !== USUAL[name]) copy.setAttribute(name, value.replaceAll('"', "'"));
  }
  for (const child of element.childNodes) {
    if (child instanceof Text) copy.append(child.data);
    const below = child instanceof Element ? copied(child, defines) : null;
    if (below !== null) copy.append(below);
  }
  return isGroup && !defines && copy.childNodes.length === 0 ? null : copy;
}

/** What need not be said. */
const USUAL: Readonly<Record<string, string>> = {
  "fill-opacity": "1",
  "fill-rule": "nonzero",
  "stroke-opacity": "1",
  "stroke-dasharray": "none",
  "stroke-dashoffset": "0px",
  "stroke-linecap": "butt",
  "stroke-linejoin": "miter",
  opacity: "1",
  "paint-order": "normal",
  mask: "none",
  "dominant-baseline": "auto",
};

function isUnseen({ fill, fillOpacity, stroke, strokeOpacity }: CSSStyleDeclaration): boolean {
  const nothing = (paint: string, opacity: string) =>
    paint === "none" || paint === "rgba(0, 0, 0, 0)" || Number(opacity) === 0;
  return nothing(fill, fillOpacity) && nothing(stroke, strokeOpacity);
}
