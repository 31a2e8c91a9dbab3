import { expect, test } from "vitest";
import { lecture } from "./lecture.ts";

test("has the published values", () => {
  // numpy: (x-4)*(x-2)*(x+2)*(x+3)/50 + y*y/20 + c*np.sin(3*(x+5)*(y-6))
  expect(lecture.create({ c: 0.04 }).energy(1.5, -2.25)).toBeCloseTo(0.6712024815361747, 13);
  expect(lecture.create({ c: 0.02 }).energy(-4.1, 3.3)).toBeCloseTo(2.810339331766855, 13);
  expect(lecture.create({ c: 0 }).energy(0, 0)).toBeCloseTo(48 / 50, 15);
});

test("smooth force is the whole force at c = 0, and does not know c", () => {
  const [rough, smooth] = [lecture.create({ c: 0.04 }), lecture.create({ c: 0 })];
  const [a, b, c] = [new Float64Array(2), new Float64Array(2), new Float64Array(2)];
  rough.smoothForce(1.1, 0.3, a, 0);
  smooth.smoothForce(1.1, 0.3, b, 0);
  smooth.force(1.1, 0.3, c, 0);
  expect(a).toEqual(b);
  expect(c[0]).toBeCloseTo(a[0], 15);
  expect(c[1]).toBeCloseTo(a[1], 15);
  rough.force(1.1, 0.3, c, 0);
  expect(Math.hypot(c[0] - a[0], c[1] - a[1])).toBeGreaterThan(0.1);
});

test("the corrugation's force has a Boltzmann-weighted rms of 0.54 a component beside 0.72 for the smooth one", () => {
  const { energy, force, smoothForce } = lecture.create({ c: 0.04 });
  const f = new Float64Array(4);
  let [weights, corrugation, smooth] = [0, 0, 0];
  for (let x = -4.9875; x < 5; x += 0.025) {
    for (let y = -4.9875; y < 5; y += 0.025) {
      force(x, y, f, 0);
      smoothForce(x, y, f, 2);
      const weight = Math.exp(-energy(x, y));
      weights += weight;
      corrugation += weight * ((f[0] - f[2]) ** 2 + (f[1] - f[3]) ** 2);
      smooth += weight * (f[2] ** 2 + f[3] ** 2);
    }
  }
  expect(Math.sqrt(corrugation / weights / 2)).toBeCloseTo(0.54, 2);
  expect(Math.sqrt(smooth / weights / 2)).toBeCloseTo(0.72, 2);
});

test("asks for the fine grid only where there is a corrugation", () => {
  expect([0, 0.001, 0.04].map((c) => lecture.finestGrid({ c }))).toEqual([80, 400, 400]);
});
