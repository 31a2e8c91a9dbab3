import { describe, expect, it } from "vitest";
import { type ColorStops, colorAt, contrast } from "./color.ts";
import { figureTheme } from "./theme.ts";

type Triple = readonly [number, number, number];
type Matrix = readonly [Triple, Triple, Triple];

/**
 * What a colour looks like to who lacks one kind of cones, in linear sRGB.
 * G. M. Machado, M. M. Oliveira, L. A. F. Fernandes, IEEE Trans. Vis. Comput. Graph. 15 (2009) 1291,
 * doi:10.1109/TVCG.2009.113, severity 1.
 */
const SIGHTS: Readonly<Record<string, Matrix>> = {
  "full colour vision": [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

function times([x, y, z]: Matrix, v: Triple): Triple {
  const dot = (row: Triple) => row[0] * v[0] + row[1] * v[1] + row[2] * v[2];
  return [dot(x), dot(y), dot(z)];
}

function linear(hex: string): Triple {
  const channel = (at: number) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return [channel(1), channel(3), channel(5)];
}

/** CIE 1976 L*a*b* of a colour as it is seen, for white at D65 (IEC 61966-2-1). */
function seenLab(hex: string, sight: Matrix): Triple {
  const [red, green, blue] = times(sight, linear(hex)).map((value) => Math.min(1, Math.max(0, value)));
  const f = (value: number) => (value > 216 / 24389 ? Math.cbrt(value) : (24389 / 27 / 116) * value + 16 / 116);
  const x = f((0.4123908 * red + 0.3575843 * green + 0.1804808 * blue) / 0.9504559);
  const y = f(0.212639 * red + 0.7151687 * green + 0.0721923 * blue);
  const z = f((0.0193308 * red + 0.1191948 * green + 0.9505322 * blue) / 1.0890578);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

const RADIAN = Math.PI / 180;

/**
 * CIEDE2000, of which 1 is about the least that is seen side by side.
 * G. Sharma, W. Wu, E. N. Dalal, Color Res. Appl. 30 (2005) 21, doi:10.1002/col.20070, equations 2 to 22.
 */
function deltaE([L1, a1, b1]: Triple, [L2, a2, b2]: Triple): number {
  const seventh = (c: number) => Math.sqrt(c ** 7 / (c ** 7 + 25 ** 7));
  const G = 0.5 * (1 - seventh((Math.hypot(a1, b1) + Math.hypot(a2, b2)) / 2));
  const [p1, p2] = [(1 + G) * a1, (1 + G) * a2];
  const [C1, C2] = [Math.hypot(p1, b1), Math.hypot(p2, b2)];
  const hue = (b: number, a: number) => (a === 0 && b === 0 ? 0 : (Math.atan2(b, a) / RADIAN + 360) % 360);
  const [h1, h2] = [hue(b1, p1), hue(b2, p2)];
  const grey = C1 * C2 === 0;
  const turn = h2 - h1;
  const dh = grey ? 0 : turn > 180 ? turn - 360 : turn < -180 ? turn + 360 : turn;
  const dH = 2 * Math.sqrt(C1 * C2) * Math.sin((dh / 2) * RADIAN);
  const sum = h1 + h2;
  const H = grey ? sum : Math.abs(turn) <= 180 ? sum / 2 : sum < 360 ? sum / 2 + 180 : sum / 2 - 180;
  const [L, C] = [(L1 + L2) / 2, (C1 + C2) / 2];
  const cos = (angle: number) => Math.cos(angle * RADIAN);
  const T = 1 - 0.17 * cos(H - 30) + 0.24 * cos(2 * H) + 0.32 * cos(3 * H + 6) - 0.2 * cos(4 * H - 63);
  const SL = 1 + (0.015 * (L - 50) ** 2) / Math.sqrt(20 + (L - 50) ** 2);
  const [SC, SH] = [1 + 0.045 * C, 1 + 0.015 * C * T];
  const RT = -2 * seventh(C) * Math.sin(60 * Math.exp(-(((H - 275) / 25) ** 2)) * RADIAN);
  const [l, c, h] = [(L2 - L1) / SL, (C2 - C1) / SC, dH / SH];
  return Math.sqrt(l * l + c * c + h * h + RT * c * h);
}

it("measures differences as Sharma and others list them", () => {
  // Their table 1, pairs 1, 7, 17 and 25.
  expect(deltaE([50, 2.6772, -79.7751], [50, 0, -82.7485])).toBeCloseTo(2.0425, 4);
  expect(deltaE([50, 0, 0], [50, -1, 2])).toBeCloseTo(2.3669, 4);
  expect(deltaE([50, 2.5, 0], [73, 25, -18])).toBeCloseTo(27.1492, 4);
  expect(deltaE([60.2574, -34.0099, 36.2677], [60.4626, -34.1751, 39.4387])).toBeCloseTo(1.2644, 4);
});

/** Lines that mean different things differ by at least this much: ten times what is just seen. */
const APART = 10;
/** Neighbouring colours on a map differ by this much: half more than what is just seen. */
const SEEN = 1.5;

describe.each(["light", "dark", "projector"] as const)("in the %s theme", (name) => {
  const theme = figureTheme(name);
  const { truth, independent, energyConserving, asPrinted } = theme.sources;
  /** What is drawn together in one figure: the models, and the parts of a field. */
  const together: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    models: {
      truth: truth.color,
      independent: independent.color,
      energyConserving: energyConserving.color,
      asPrinted: asPrinted.color,
    },
    parts: {
      whole: theme.ink,
      curlFree: theme.curlFree,
      divergenceFree: theme.divergenceFree,
      independent: independent.color,
    },
  };

  it("sequential maps are even to who sees all colours: no eighth is seen as more than thrice another", () => {
    for (const scale of [theme.energyScale, theme.errorScale, theme.densityScale]) {
      const colors = sampled(scale).map((color) => seenLab(color, SIGHTS["full colour vision"]));
      const steps = colors.slice(1).map((color, i) => deltaE(colors[i], color));
      expect(Math.max(...steps) / Math.min(...steps)).toBeLessThan(3);
    }
  });

  describe.each(Object.entries(SIGHTS))("with %s", (_, sight) => {
    it.each(Object.entries(together))("%s are told apart by their colours", (_group, colors) => {
      const entries = Object.entries(colors);
      for (const [i, [one, color]] of entries.entries()) {
        for (const [other, otherColor] of entries.slice(i + 1)) {
          const difference = deltaE(seenLab(color, sight), seenLab(otherColor, sight));
          expect(difference, `${one} and ${other}`).toBeGreaterThan(APART);
        }
        expect(contrast(color, theme.paper), `${one} on paper`).toBeGreaterThanOrEqual(3);
      }
    });

    it("sequential maps rise or fall in lightness all the way", () => {
      for (const scale of [theme.energyScale, theme.errorScale, theme.densityScale]) {
        const lightness = sampled(scale).map((color) => seenLab(color, sight)[0]);
        const steps = lightness.slice(1).map((value, i) => value - lightness[i]);
        const whole = lightness[lightness.length - 1] - lightness[0];
        expect(Math.abs(whole)).toBeGreaterThan(25);
        for (const step of steps) expect(Math.sign(step)).toBe(Math.sign(whole));
      }
    });

    it("sequential maps change visibly with every eighth of their range", () => {
      for (const scale of [theme.energyScale, theme.errorScale, theme.densityScale]) {
        const colors = sampled(scale).map((color) => seenLab(color, sight));
        for (const [i, color] of colors.slice(1).entries()) expect(deltaE(colors[i], color)).toBeGreaterThan(SEEN);
      }
    });

    it("the diverging map has its signs apart, paper in the middle, and goes to either side alike", () => {
      const colors = sampled(theme.divergingScale).map((color) => seenLab(color, sight));
      const middle = (colors.length - 1) / 2;
      expect(deltaE(colors[middle], seenLab(theme.paper, sight))).toBeLessThan(1);
      const [low, high] = [colors[0], colors[colors.length - 1]];
      expect(deltaE(low, high)).toBeGreaterThan(APART);
      for (let k = 1; k <= middle; k++) {
        const sides = [colors[middle - k], colors[middle + k]];
        const inner = [colors[middle - k + 1], colors[middle + k - 1]];
        for (const [side, color] of sides.entries()) {
          // Away from paper with every step.
          const outwards = Math.abs(color[0] - colors[middle][0]) - Math.abs(inner[side][0] - colors[middle][0]);
          expect(outwards).toBeGreaterThan(0);
        }
        expect(Math.abs(sides[0][0] - sides[1][0]), `step ${k}`).toBeLessThan(14);
      }
    });
  });
});

/** A scale at nine places, as on a map with few bands: evenly from one end to the other. */
function sampled(scale: ColorStops): readonly string[] {
  return Array.from({ length: 9 }, (_, i) => colorAt(scale, i / 8));
}
