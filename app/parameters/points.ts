import type { PlacedSample } from "../../src/experiments/lab.ts";
import { t } from "../messages/t.ts";
import { readNumbers, writeNumbers } from "./numberList.ts";
import { nameOf, type ParameterText, type Spec } from "./spec.ts";

export interface PointsSpec extends Spec<readonly PlacedSample[]> {
  readonly kind: "points";
  /** The most points. */
  readonly most: number;
}

/** Limits of a coordinate and of a force component: generous, but such that nothing overflows. */
export const FARTHEST = 1000;
export const STRONGEST = 1e6;

export interface PointsOptions extends ParameterText {
  readonly most: number;
  /** Where there are points from the start; none unless given. */
  readonly places?: readonly PlacedSample[];
  /** What else is asked of them, in one sentence where they fail it; null where they are good. */
  readonly against?: (points: readonly PlacedSample[]) => string | null;
}

/** Samples placed by hand or imported; "x,y_x,y,fx,fy_…" in a link. */
export function pointsParameter({ places = [], against = () => null, ...options }: PointsOptions): PointsSpec {
  const { most } = options;
  const name = nameOf(options);
  const tooMany = (count: number): string | null =>
    count <= most ? null : t`${name} must be at most ${most} points; there are ${count}.`;
  const check = (points: readonly PlacedSample[]): string | null => {
    const problem = tooMany(points.length);
    if (problem !== null) return problem;
    const bad = points.findIndex((point) => !isAllowed(point));
    if (bad < 0) return against(points);
    return t`Point ${bad + 1} must have x and y between −${FARTHEST} and ${FARTHEST}, and either both force components or none.`;
  };
  const read: (points: readonly PlacedSample[]) => ReturnType<PointsSpec["parse"]> = (points) => {
    const refused = check(points);
    return refused === null ? { ok: true, value: points } : { ok: false, problem: refused };
  };
  return {
    ...options,
    kind: "points",
    default: places,
    format: (points) => points.map((point) => writeNumbers(numbersOf(point))).join("_"),
    parse: (text) => {
      if (text.trim() === "") return read([]);
      const parts = text.split("_");
      const problem = tooMany(parts.length);
      if (problem !== null) return { ok: false, problem };
      const points: PlacedSample[] = [];
      for (const part of parts) {
        const where = t`Point ${points.length + 1} must be x,y or x,y,fx,fy`;
        const reading = readNumbers(part);
        if (!reading.ok) return { ok: false, problem: t`${where}, all numbers; ${reading.why}.` };
        const { values } = reading;
        if (values.length === 2) points.push({ x: values[0], y: values[1] });
        else if (values.length === 4) points.push({ x: values[0], y: values[1], fx: values[2], fy: values[3] });
        else return { ok: false, problem: t`${where}; it has ${values.length} numbers.` };
      }
      return read(points);
    },
    check,
    describe: (points) => (points.length === 1 ? t`1 point` : t`${points.length} points`),
  };
}

function numbersOf({ x, y, fx, fy }: PlacedSample): number[] {
  return fx === undefined || fy === undefined ? [x, y] : [x, y, fx, fy];
}

function isAllowed({ x, y, fx, fy }: PlacedSample): boolean {
  if (!(Math.abs(x) <= FARTHEST && Math.abs(y) <= FARTHEST)) return false;
  if (fx === undefined || fy === undefined) return fx === fy;
  return Math.abs(fx) <= STRONGEST && Math.abs(fy) <= STRONGEST;
}
