/** A colour as `[red, green, blue]`, each 0 … 1, gamma-encoded sRGB. */
type Rgb = readonly [number, number, number];

function parse(hex: string): Rgb {
  const value = Number.parseInt(hex.slice(1), 16);
  return [(value >> 16) / 255, ((value >> 8) & 255) / 255, (value & 255) / 255];
}

function format(rgb: Rgb): string {
  const byte = (v: number) =>
    Math.round(Math.min(1, Math.max(0, v)) * 255)
      .toString(16)
      .padStart(2, "0");
  return `#${byte(rgb[0])}${byte(rgb[1])}${byte(rgb[2])}`;
}

const linear = (v: number) => (v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4);
const encoded = (v: number) => (v <= 0.0031308 ? 12.92 * v : 1.055 * v ** (1 / 2.4) - 0.055);

/** sRGB → Oklab (L, a, b). Source: B. Ottosson, https://bottosson.github.io/posts/oklab/ (2020). */
function toOklab(hex: string): readonly [number, number, number] {
  const [red, green, blue] = parse(hex).map(linear);
  const l = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue);
  const m = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue);
  const s = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}

function fromOklab(L: number, a: number, b: number): string {
  const l = (L + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (L - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (L - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return format([
    encoded(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s),
    encoded(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s),
    encoded(-0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s),
  ]);
}

/** The colour at fraction `t` on the straight line between two colours in Oklab, where equal steps look equal. */
export function mix(from: string, to: string, t: number): string {
  const [L0, a0, b0] = toOklab(from);
  const [L1, a1, b1] = toOklab(to);
  return fromOklab(L0 + (L1 - L0) * t, a0 + (a1 - a0) * t, b0 + (b1 - b0) * t);
}

/** A colour scale as Plotly takes it: `[position 0 … 1, colour]`, positions rising. */
export type ColorStops = [number, string][];

/** A scale through the given colours, evenly spaced, resampled in Oklab so that a browser's sRGB blending stays true to it. */
export function scaleThrough(colors: readonly string[], samples = 16): ColorStops {
  const given = colors.map((color, i): [number, string] => [i / (colors.length - 1), color]);
  return Array.from({ length: samples + 1 }, (_, i): [number, string] => [i / samples, colorAt(given, i / samples)]);
}

/** A scale's colour at position `t`, 0 … 1, blended in Oklab. */
export function colorAt(stops: ColorStops, t: number): string {
  const above = stops.findIndex(([position]) => position >= t);
  if (above <= 0) return stops[above === 0 ? 0 : stops.length - 1][1];
  const [from, low] = stops[above - 1];
  const [to, high] = stops[above];
  return mix(low, high, (t - from) / (to - from));
}

/** Relative luminance of a colour, 0 … 1. Source: WCAG 2.2, https://www.w3.org/TR/WCAG22/#dfn-relative-luminance. */
function luminance(hex: string): number {
  const [red, green, blue] = parse(hex).map(linear);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Contrast ratio of two colours, 1 … 21 (WCAG 2.2). */
export function contrast(first: string, second: string): number {
  const [dark, light] = [luminance(first), luminance(second)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}
