import { describe, expect, it } from "vitest";
import { threeBodyPotentials } from "../../src/clusters/threeBody/registry.ts";
import { vectorFields } from "../../src/fields/registry.ts";
import type { ForceField } from "../../src/geometry.ts";
import { scalarKernels } from "../../src/kernels/registry.ts";
import { lineKernels } from "../../src/lineKernels/registry.ts";
import { mixture } from "../../src/matrixKernels/mixture.ts";
import { matrixKernels } from "../../src/matrixKernels/registry.ts";
import { pairPotentials } from "../../src/pairPotentials/registry.ts";
import { defaultParameters, potentials } from "../../src/potentials/registry.ts";
import { createGenerator } from "../../src/random/xoshiro128.ts";
import { representations } from "../../src/representations/registry.ts";
import {
  hessianKernel,
  pythonFields,
  pythonLineKernels,
  pythonMatrixKernels,
  pythonPairPotentials,
  pythonPotentials,
  pythonProfiles,
  pythonRepresentations,
  pythonThreeBody,
  radialFields,
} from "./entries.ts";
import fieldTruth from "./library/fieldTruth.py?raw";
import generator from "./library/generator.py?raw";
import regression from "./library/regression.py?raw";
import { literal, rows, type Value } from "./literals.ts";
import { KERNEL_FUNCTIONS } from "./recipes/labRecipe.ts";
import { CLOSE, type Comparison, numbers, programOf } from "./testComparison.ts";
import { runPython, withPython } from "./testPython.ts";

const [X, Y] = [numbers(40, -5, 5, 1), numbers(40, -5, 5, 2)];
const PLACES = `x, y = ${literal(X)}, ${literal(Y)}\n`;

/** A field at all places, one row each. */
function fieldAt(field: ForceField): Value {
  const out = new Float64Array(2 * X.length);
  for (let i = 0; i < X.length; i++) field(X[i], Y[i], out, 2 * i);
  return rows(out, 2);
}

const scalarAt = (of: (x: number, y: number) => number): Float64Array => X.map((x, i) => of(x, Y[i]));

/** The defaults of a potential, moved a little, so that no formula can hide behind a 1. */
function moved(parameters: Readonly<Record<string, number>>): Record<string, number> {
  return Object.fromEntries(Object.entries(parameters).map(([id, value], k) => [id, value * (1.1 + 0.07 * k)]));
}

const ofPotentials = potentials.map(({ id, create, ...definition }): Comparison => {
  const parameters = moved(defaultParameters(definition));
  // Each potential takes parameters of its own.
  const potential = (create as (values: Readonly<Record<string, number>>) => ReturnType<typeof create>)(parameters);
  return {
    name: `potential ${id}`,
    source: `${PLACES}${pythonPotentials[id]}\np = ${Object.keys(parameters).length === 0 ? "{}" : literal(parameters)}`,
    pairs: {
      "true_energy(x, y, **p)": scalarAt(potential.energy),
      "true_force(x, y, **p)": fieldAt(potential.force),
      "smooth_force(x, y, **p)": fieldAt(potential.smoothForce),
    },
  };
});

const ofFields = vectorFields.map(({ id, create }): Comparison => {
  const { value, curl, divergence, parts } = create();
  return {
    name: `field ${id}`,
    source: `${PLACES}curl_free_share = 0.3\n${radialFields}\n${pythonFields[id]}\n${fieldTruth}`,
    pairs: {
      "true_field(x, y)": fieldAt(value),
      "true_curl(x, y)": scalarAt(curl),
      "true_divergence(x, y)": scalarAt(divergence),
      "true_parts(x, y)[0]": fieldAt(parts.curlFree),
      "true_parts(x, y)[1]": fieldAt(parts.divergenceFree),
      "true_parts(x, y)[2]": fieldAt(parts.harmonic),
    },
  };
});

const S = numbers(30, 0, 9).with(0, 0);

const ofProfiles = scalarKernels.map(({ id, create, waveNumber }): Comparison => {
  const { value, first, second, third } = create(1.3);
  const seeded = () => createGenerator(5);
  const words = literal([...seeded().save().words]);
  return {
    name: `profile ${id}`,
    source: `s = ${literal(S)}\n${pythonProfiles[id]}\n${generator}`,
    pairs: {
      "phi(s, 1.3)": S.map(value),
      "dphi(s, 1.3)": S.map(first),
      "ddphi(s, 1.3)": S.map(second),
      "dddphi(s, 1.3)": S.map(third),
      [`wave_number(Generator(${words}), 1.3, 0)`]: waveNumber(seeded(), 0) / 1.3,
      [`wave_number(Generator(${words}), 1.3, 1)`]: waveNumber(seeded(), 1) / 1.3,
    },
  };
});

const A = [1.4, 0.3, -0.6, 0.9];
const R = [numbers(10, -3, 3, 3), numbers(14, -3, 3, 4)];

const ofRepresentations = representations.map(({ id, create }): Comparison => {
  const { map, jacobian } = create(A);
  const at = (write: typeof map, size: number) => {
    const out = new Float64Array(5 * size);
    for (let i = 0; i < 5; i++) write(R[0][2 * i], R[0][2 * i + 1], out, i * size);
    return out;
  };
  return {
    name: `representation ${id}`,
    source: `A = ${literal(rows(Float64Array.from(A), 2))}\nr = ${literal(rows(R[0], 2))}\n${pythonRepresentations[id]}`,
    pairs: { "representation(r)": rows(at(map, 2), 2), "jacobian(r).reshape(5, 4)": rows(at(jacobian, 4), 4) },
  };
});

const ofMatrixKernels = scalarKernels.flatMap((profile) =>
  representations.flatMap((definition) =>
    [...matrixKernels, mixture(0.3)].map((kernel): Comparison => {
      const representation = definition.create(A);
      const { block } = kernel.create(profile.create(1.7), 2);
      const [n, m] = [R[0].length / 2, R[1].length / 2];
      const blocks = new Float64Array(4 * n * m);
      const seen = (r: Float64Array, i: number) => {
        const [q, J] = [new Float64Array(2), new Float64Array(4)];
        representation.map(r[2 * i], r[2 * i + 1], q, 0);
        representation.jacobian(r[2 * i], r[2 * i + 1], J, 0);
        return { q, J };
      };
      for (let i = 0; i < n; i++) {
        for (let j = 0; j < m; j++) {
          const [a, b] = [seen(R[0], i), seen(R[1], j)];
          block(
            a.q.map((q, k) => q - b.q[k]),
            a.J,
            b.J,
            blocks,
            4 * (i * m + j),
          );
        }
      }
      const id = kernel.id as keyof typeof pythonMatrixKernels;
      const call = id === "mixture" ? "mixture(r, s, 1.7, 0.3)" : `${KERNEL_FUNCTIONS[id]}(r, s, 1.7)`;
      return {
        name: `matrix kernel ${id}, ${profile.id}, ${definition.id}`,
        source: [
          `A = ${literal(rows(Float64Array.from(A), 2))}`,
          `r, s = ${literal(rows(R[0], 2))}, ${literal(rows(R[1], 2))}`,
          pythonRepresentations[definition.id],
          pythonProfiles[profile.id],
          regression,
          hessianKernel,
          pythonMatrixKernels[id],
        ].join("\n"),
        pairs: { [`${call}.reshape(-1, 4)`]: rows(blocks, 4) },
      };
    }),
  ),
);

const [U, V] = [numbers(30, 0.7, 3, 6), numbers(30, 0.7, 3, 7)];
V.set(U.subarray(0, 3));

const ofLineKernels = lineKernels.map(({ id, create }): Comparison => {
  const { value, slope } = create(0.4);
  return {
    name: `line kernel ${id}`,
    source: `x, y = ${literal(U)}, ${literal(V)}\n${pythonLineKernels[id]}`,
    pairs: {
      "kernel(x, y, 0.4)": U.map((x, i) => value(x, V[i])),
      "kernel_slope(x, y, 0.4)": U.map((x, i) => slope(x, V[i])),
    },
  };
});

const ofPairPotentials = pairPotentials.flatMap((definition): Comparison[] => {
  if (definition.id === "expression") return [];
  const parameters = moved(defaultParameters(definition));
  const { energy, slope } = (
    definition.create as (values: Readonly<Record<string, number>>) => ReturnType<typeof definition.create>
  )(parameters);
  return [
    {
      name: `pair potential ${definition.id}`,
      source: `r = ${literal(U)}\n${pythonPairPotentials[definition.id]}\np = ${literal(parameters)}`,
      pairs: { "true_energy(r, **p)": U.map(energy), "true_slope(r, **p)": U.map(slope) },
    },
  ];
});

const ofThreeBody = threeBodyPotentials.map(({ id, create, ...definition }): Comparison => {
  const parameters = moved(defaultParameters(definition));
  const { pair, term } = (create as (values: Readonly<Record<string, number>>) => ReturnType<typeof create>)(
    parameters,
  );
  // Sides from below to beyond Stillinger and Weber's cutoff, of triangles that there are.
  const across = U.map((a, i) => 0.3 * Math.abs(a - V[i]) + 0.7 * (a + V[i]));
  return {
    name: `three-body potential ${id}`,
    source: `a, b, c = ${literal(U)}, ${literal(V)}, ${literal(across)}\n${pythonThreeBody[id]}\np = ${literal(parameters)}`,
    pairs: {
      "pair_energy(a, **p)": U.map((r) => pair?.energy(r) ?? 0),
      "triple_energy(a, b, c, **p)": U.map((a, i) => term(a, V[i], across[i], new Float64Array(3))),
    },
  };
});

const generated: Comparison = (() => {
  const { normal, uniform, save } = createGenerator(42);
  const words = literal([...save().words]);
  return {
    name: "generator",
    source: `${generator}\ng = Generator(${words})\nnormals = [g.normal() for _ in range(3000)]`,
    pairs: { normals: Float64Array.from({ length: 3000 }, normal), "g.uniform()": uniform() },
  };
})();

const EVERY = [
  ...ofPotentials,
  ...ofFields,
  ...ofProfiles,
  ...ofRepresentations,
  ...ofMatrixKernels,
  ...ofLineKernels,
  ...ofPairPotentials,
  ...ofThreeBody,
  generated,
];

describe("Python counterparts", () => {
  it(
    `of ${EVERY.length} entries say what the engine says, to ${CLOSE}`,
    withPython((python) => {
      const { status, output } = runPython(programOf(EVERY), python);
      expect(output.match(/^same: /gm)?.length, output).toBe(EVERY.length);
      expect(status, output).toBe(0);
    }),
  );

  it(
    "are found out where they are wrong",
    withPython((python) => {
      const [first] = ofPotentials;
      const wrong = { ...first, source: first.source.replace("/ 50", "/ 50.0000001") };
      expect(wrong.source).not.toBe(first.source);
      const { status, output } = runPython(programOf([wrong]), python);
      expect(status).not.toBe(0);
      expect(output).toContain("AssertionError: potential lecture, true_energy");
    }),
  );
});
