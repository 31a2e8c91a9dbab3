import type { Loop } from "../../src/experiments/loopWork.ts";
import { t } from "../messages/t.ts";
import { readNumbers, writeNumbers } from "./numberList.ts";
import { speakNumber } from "./numberText.ts";
import { nameOf, type ParameterText, type Spec } from "./spec.ts";

export interface LoopSpec extends Spec<Loop> {
  readonly kind: "loop";
  /** Centre and vertices lie within ±reach. */
  readonly reach: number;
}

const SMALLEST_RADIUS = 0.05;
const MOST_VERTICES = 200;
const CLOCKWISE = ",clockwise";

/** A closed path; "circle,x,y,radius", with ",clockwise" if it is run so, or "x,y_x,y_x,y" (its corners) in a link. */
export function loopParameter(options: ParameterText & { readonly default: Loop; readonly reach: number }): LoopSpec {
  const { reach } = options;
  const name = nameOf(options);
  const form = t`${name} must be circle,x,y,radius or corners x,y_x,y_x,y`;
  const inside = (value: number): boolean => Math.abs(value) <= reach;

  const check = (loop: Loop): string | null => {
    if (loop.kind === "circle") {
      const { x, y, radius } = loop;
      if (inside(x) && inside(y) && radius >= SMALLEST_RADIUS && radius <= reach) return null;
      return t`${name} must have its centre between −${reach} and ${reach} in x and y, and a radius between ${SMALLEST_RADIUS} and ${reach}.`;
    }
    const { vertices } = loop;
    if (vertices.length < 3 || vertices.length > MOST_VERTICES) {
      return t`${name} must have between 3 and ${MOST_VERTICES} corners; there are ${vertices.length}.`;
    }
    if (vertices.every(([x, y]) => inside(x) && inside(y))) return null;
    return t`${name} must have all its corners between −${reach} and ${reach} in x and y.`;
  };

  const read = (text: string): { value: Loop } | { why: string } => {
    if (text.startsWith("circle,")) {
      const clockwise = text.endsWith(CLOCKWISE);
      const reading = readNumbers(text.slice("circle,".length, clockwise ? -CLOCKWISE.length : undefined), 3);
      if (!reading.ok) return { why: reading.why };
      const [x, y, radius] = reading.values;
      return { value: { kind: "circle", x, y, radius, ...(clockwise && { clockwise }) } };
    }
    const vertices: [number, number][] = [];
    for (const part of text.split("_")) {
      const reading = readNumbers(part, 2);
      if (!reading.ok) return { why: reading.why };
      vertices.push([reading.values[0], reading.values[1]]);
    }
    return { value: { kind: "polygon", vertices } };
  };

  return {
    ...options,
    kind: "loop",
    format: (loop) =>
      loop.kind === "circle"
        ? `circle,${writeNumbers([loop.x, loop.y, loop.radius])}${loop.clockwise ? CLOCKWISE : ""}`
        : loop.vertices.map((vertex) => writeNumbers(vertex)).join("_"),
    parse: (text) => {
      const reading = read(text.trim());
      if ("why" in reading) return { ok: false, problem: `${form}; ${reading.why}.` };
      const problem = check(reading.value);
      return problem === null ? { ok: true, value: reading.value } : { ok: false, problem };
    },
    check,
    describe: (loop) =>
      loop.kind === "circle"
        ? describeCircle(speakNumber(loop.radius), speakNumber(loop.x), speakNumber(loop.y), loop.clockwise === true)
        : t`drawn path with ${loop.vertices.length} corners`,
  };
}

function describeCircle(radius: string, x: string, y: string, clockwise: boolean): string {
  return clockwise
    ? t`circle of radius ${radius} round x ${x}, y ${y}, run clockwise`
    : t`circle of radius ${radius} round x ${x}, y ${y}`;
}
