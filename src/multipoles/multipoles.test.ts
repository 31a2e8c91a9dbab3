import { describe, expect, test } from "vitest";
import { randomTurn } from "../covariantKernels/turns.ts";
import { createGenerator } from "../random/xoshiro128.ts";
import { expansionError, logSlope, oneDirection, sphere } from "./fallOff.ts";
import { DEBYE, moleculeCharges } from "./moleculeCharges.ts";
import { centreOfCharges, momentsAbout, shiftMoments } from "./moments.ts";
import { exactPotential, expandedPotential } from "./potential.ts";
import type { ExpansionOrder, PointCharges } from "./types.ts";
import { answer, drawValenceAtom, VALENCE_ELEMENTS } from "./valenceModel.ts";

function randomCharges(seed: number): PointCharges {
  const { normal } = createGenerator(seed);
  return {
    positions: Float64Array.from({ length: 15 }, () => 0.5 * normal()),
    charges: Float64Array.from({ length: 5 }, normal),
  };
}

test("water's dipole is that of TIP3P: 2 · 0.417 · 0.9572 cos(52.26°) e Å, 2.347 D", () => {
  const { dipole } = momentsAbout(moleculeCharges("water"), [0, 0, 0]);
  const size = Math.hypot(...dipole);
  expect(size).toBeCloseTo(2 * 0.417 * 0.9572 * Math.cos((52.26 * Math.PI) / 180), 8);
  expect(size * DEBYE).toBeCloseTo(2.347, 3);
});

test("moments of a linear quadrupole, +1 −2 +1 at distance b: Θ_zz = 2b², Θ_xx = Θ_yy = −b²", () => {
  const b = 0.7;
  const charges = {
    positions: Float64Array.of(0, 0, b, 0, 0, 0, 0, 0, -b),
    charges: Float64Array.of(1, -2, 1),
  };
  const { charge, dipole, quadrupole } = momentsAbout(charges, [0, 0, 0]);
  expect([charge, ...dipole]).toEqual([0, 0, 0, 0]);
  [-b * b, 0, 0, 0, -b * b, 0, 0, 0, 2 * b * b].forEach((value, k) => {
    expect(quadrupole[k]).toBeCloseTo(value, 14);
  });
});

test("moved moments are those about the other origin", () => {
  const charges = randomCharges(2);
  const [moved, own] = [
    shiftMoments(momentsAbout(charges, [0.1, 0.2, -0.3]), [0.4, -1, 0.7]),
    momentsAbout(charges, [0.5, -0.8, 0.4]),
  ];
  own.dipole.forEach((value, k) => {
    expect(moved.dipole[k]).toBeCloseTo(value, 12);
  });
  own.quadrupole.forEach((value, k) => {
    expect(moved.quadrupole[k]).toBeCloseTo(value, 12);
  });
  expect(own.quadrupole[0] + own.quadrupole[4] + own.quadrupole[8]).toBeCloseTo(0, 12);
});

test("each term is a derivative of 1/R: a dipole's is −μ·∇(1/R), a quadrupole's ⅓ Θ_ab ∂²(1/R)/∂a∂b", () => {
  const charges = randomCharges(4);
  const moments = momentsAbout(charges, [0, 0, 0]);
  const at: [number, number, number] = [1.3, -0.7, 2.1];
  const inverse = (x: number, y: number, z: number) => 1 / Math.hypot(x, y, z);
  const h = 1e-3;
  const moved = (k: number, s: number, l = 0, t = 0) => {
    const place: [number, number, number] = [...at];
    place[k] += s;
    place[l] += t;
    return inverse(...place);
  };
  let [dipole, quadrupole] = [0, 0];
  for (let k = 0; k < 3; k++) {
    dipole -= (moments.dipole[k] * (moved(k, h) - moved(k, -h))) / (2 * h);
    for (let l = 0; l < 3; l++) {
      const second = (moved(k, h, l, h) - moved(k, h, l, -h) - moved(k, -h, l, h) + moved(k, -h, l, -h)) / (4 * h * h);
      quadrupole += (moments.quadrupole[3 * k + l] * second) / 3;
    }
  }
  const upTo = (order: ExpansionOrder) => expandedPotential(moments, order, ...at);
  expect(upTo(1) - upTo(0)).toBeCloseTo(dipole, 6);
  expect(upTo(2) - upTo(1)).toBeCloseTo(quadrupole, 6);
});

describe("what is left out falls as the next power", () => {
  const distances = Float64Array.from({ length: 12 }, (_, k) => 400 * 1.15 ** k);
  const charges = randomCharges(1);
  const moments = momentsAbout(charges, centreOfCharges(charges));
  test.each([
    [0, -2],
    [1, -3],
    [2, -4],
    ["printed", -3],
  ] as const)("after %s: R^%i, over a sphere and along a line", (order, slope) => {
    for (const directions of [sphere(6), oneDirection([1, 2, -0.5])]) {
      const errors = distances.map((R) => expansionError(charges, moments, order, R, directions));
      expect(Math.abs(logSlope(distances, errors) - slope)).toBeLessThan(0.05);
    }
  });
});

test("the printed term depends on the axes: turned with everything else, its potential changes", () => {
  const { positions, charges } = randomCharges(3);
  const swapped = positions.map((_, k) =>
    k % 3 === 0 ? -positions[k + 1] : k % 3 === 1 ? positions[k - 1] : positions[k],
  );
  const plain = momentsAbout({ positions, charges }, [0, 0, 0]);
  const turned = momentsAbout({ positions: swapped, charges }, [0, 0, 0]);
  for (const order of [0, 1, 2] as const) {
    expect(expandedPotential(turned, order, -2, 3, 1)).toBeCloseTo(expandedPotential(plain, order, 3, 2, 1), 12);
  }
  const difference = expandedPotential(turned, "printed", -2, 3, 1) - expandedPotential(plain, "printed", 3, 2, 1);
  expect(Math.abs(difference)).toBeGreaterThan(1e-4);
});

test("a sphere's points integrate x²y² to 1/15", () => {
  const { units, weights } = sphere(4);
  const sum = weights.reduce((total, weight, k) => total + weight * (units[3 * k] * units[3 * k + 1]) ** 2, 0);
  expect(sum).toBeCloseTo(1 / 15, 14);
});

test("on a charge the potential is infinite", () => {
  expect(
    exactPotential(randomCharges(1), ...([...randomCharges(1).positions.subarray(0, 3)] as [number, number, number])),
  ).toSatisfy((value: number) => !Number.isFinite(value));
});

describe.each(VALENCE_ELEMENTS)("the valence model's %s", (element) => {
  test("has a charge that does not turn, and a dipole that does", () => {
    const generator = createGenerator(8);
    for (let k = 0; k < 6; k++) {
      const { neighbourhood, pattern, charge, dipole } = drawValenceAtom(element, randomTurn(generator), generator);
      // −1 turns about nothing: an inversion.
      const inverted = { ...neighbourhood, positions: neighbourhood.positions.map((x) => -x) };
      const after = answer(element, pattern, inverted);
      expect(after.charge).toBeCloseTo(charge, 12);
      after.dipole.forEach((value, c) => {
        expect(value).toBeCloseTo(-dipole[c], 12);
      });
    }
  });
});
