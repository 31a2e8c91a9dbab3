import { describe, expect, it } from "vitest";
import { chargesParameter } from "./charges.ts";

const spec = chargesParameter({
  label: "Charges",
  help: "",
  default: [{ x: 0, y: 0, z: 0, q: 1 }],
  most: 3,
});

describe("charges in a link", () => {
  it("come back as they were", () => {
    const charges = [
      { x: 0.1, y: -2, z: 1e-7, q: -0.834 },
      { x: 1 / 3, y: 0, z: 20, q: 10 },
    ];
    expect(spec.parse(spec.format(charges))).toEqual({ ok: true, value: charges });
  });

  it.each([
    ["", /Charge 1 must be x,y,z,q/],
    ["0,0,0,1_0,0,1", /Charge 2 must be x,y,z,q, all numbers; 3 were given instead of 4/],
    ["0,0,0,a", /“a” is not one/],
    ["0,0,21,1", /Charge 1 must have x, y and z between −20 and 20/],
    ["0,0,0,11", /q between −10 and 10/],
    ["0,0,0,1_0,0,0,1_0,0,0,1_0,0,0,1", /between 1 and 3; there are 4/],
  ])("“%s” is refused in one sentence", (text, problem) => {
    expect(spec.parse(text)).toEqual({ ok: false, problem: expect.stringMatching(problem) });
  });

  it("there is at least one, and no NaN among them", () => {
    expect(spec.check([])).toMatch(/there are 0/);
    expect(spec.check([{ x: Number.NaN, y: 0, z: 0, q: 1 }])).toMatch(/^Charge 1/);
  });
});
