import type { ForceField } from "../geometry.ts";
import { gaussLegendre } from "./gaussLegendre.ts";
import type { Path } from "./path.ts";

/** The work of a force along a path, with what is needed to judge it. */
export interface PathWork {
  /** ∫ f·dr. */
  readonly work: number;
  /** ∫ |f·dr|: the scale against which a work is called zero. */
  readonly absoluteWork: number;
  /** Estimated quadrature error: what the last halving of the panels changed, summed without regard to sign. */
  readonly uncertainty: number;
  /** Work from the start up to each point of the path [P+1]. */
  readonly cumulative: Float64Array;
  /** How often the force was asked for. */
  readonly evaluations: number;
}

export interface PathWorkOptions {
  /** Largest error wanted, relative to `scale`. */
  readonly tolerance?: number;
  /** The work against which errors matter; ∫ |f·dr| along this very path unless it is part of something larger. */
  readonly scale?: number;
  /** Force evaluations after which the answer is given as it stands, with its uncertainty. */
  readonly mostEvaluations?: number;
}

/** A stretch t₀ … t₁ of a piece and its 8-point estimates of ∫f·dr and ∫|f·dr|. */
interface Panel {
  readonly piece: number;
  readonly from: number;
  readonly to: number;
  readonly work: number;
  readonly absolute: number;
}

const RULE = gaussLegendre(8);
/** A relative difference that no longer falls is the force's own rounding where it is below this; above, unseen detail. */
const NOISE = 1e-3;
/** Rounding alone moves a sum of this many products by about this much. */
const ROUNDING = 4 * 2 ** -52;

/**
 * The work ∫ f·dr of a force along a path.
 *
 * Composite 8-point Gauss–Legendre, exact for polynomials of degree 15; each panel is compared with its two halves, and
 * where they differ the halves are refined in turn, one generation at a time. It stops where the difference is within
 * the tolerance, where a generation no longer improves on the one before (the force's own rounding has been reached), or
 * at the cap on evaluations. The work comes from the halves, the uncertainty from the differences.
 *
 * Circles take the same rule over their arcs rather than the trapezoidal rule over the angle: as accurate, and the
 * cumulative work at each point then adds up to the total by construction.
 */
export function pathWork(force: ForceField, path: Path, options: PathWorkOptions = {}): PathWork {
  const { tolerance = 1e-10, mostEvaluations = 30_000 } = options;
  const pieces = path.x.length - 1;
  const place = new Float64Array(4);
  const f = new Float64Array(2);
  const work = new Float64Array(pieces);
  let absoluteWork = 0;
  let uncertainty = 0;
  let evaluations = 0;

  function measure(piece: number, from: number, to: number): Panel {
    let sum = 0;
    let absolute = 0;
    for (let i = 0; i < RULE.nodes.length; i++) {
      path.at(piece, from + (to - from) * RULE.nodes[i], place);
      force(place[0], place[1], f, 0);
      const power = (f[0] * place[2] + f[1] * place[3]) * RULE.weights[i] * (to - from);
      sum += power;
      absolute += Math.abs(power);
    }
    evaluations += RULE.nodes.length;
    return { piece, from, to, work: sum, absolute };
  }

  function halve({ piece, from, to }: Panel): readonly [Panel, Panel] {
    const middle = (from + to) / 2;
    return [measure(piece, from, middle), measure(piece, middle, to)];
  }

  let panels = Array.from(work, (_, piece) => measure(piece, 0, 1));
  const scale = options.scale ?? panels.reduce((sum, panel) => sum + panel.absolute, 0);
  let before = Number.POSITIVE_INFINITY;
  while (panels.length > 0) {
    const generation = panels.map((panel) => {
      const [first, second] = halve(panel);
      return { first, second, difference: Math.abs(first.work + second.work - panel.work) };
    });
    const total = generation.reduce((sum, { difference }) => sum + difference, 0);
    const stalled = total < NOISE * scale && total > before / 2;
    const last =
      total <= tolerance * scale ||
      stalled ||
      !Number.isFinite(total) ||
      evaluations + 32 * generation.length > mostEvaluations;
    before = total;
    panels = [];
    for (const { first, second, difference } of generation) {
      if (last || difference <= tolerance * scale * ((first.to - first.from) / pieces) + ROUNDING * first.absolute) {
        work[first.piece] += first.work + second.work;
        absoluteWork += first.absolute + second.absolute;
        uncertainty += difference;
      } else {
        panels.push(first, second);
      }
    }
  }

  const cumulative = new Float64Array(pieces + 1);
  for (let piece = 0; piece < pieces; piece++) cumulative[piece + 1] = cumulative[piece] + work[piece];
  return {
    work: cumulative[pieces],
    absoluteWork,
    uncertainty: uncertainty + ROUNDING * absoluteWork,
    cumulative,
    evaluations,
  };
}
