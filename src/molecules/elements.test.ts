import { expect, test } from "vitest";
import { atomicNumberOf, covalentRadiusOf, LAST_ELEMENT, massOf, symbolOf } from "./elements.ts";

test("the table goes from hydrogen to krypton, and knows each symbol in any case", () => {
  expect(LAST_ELEMENT).toBe(36);
  expect([1, 6, 7, 8, 17, 26, 35, 36].map(symbolOf)).toEqual(["H", "C", "N", "O", "Cl", "Fe", "Br", "Kr"]);
  for (let z = 1; z <= LAST_ELEMENT; z++) {
    for (const written of [symbolOf(z), symbolOf(z).toLowerCase(), symbolOf(z).toUpperCase(), `${z}`]) {
      expect(atomicNumberOf(written)).toBe(z);
    }
  }
});

test.each(["", "Xx", "0", "37", "C1", "-1", "1.0"])("“%s” is no element here", (written) => {
  expect(atomicNumberOf(written)).toBeUndefined();
});

test("masses rise with the atomic number, but for two known pairs", () => {
  const falls = Array.from({ length: LAST_ELEMENT - 1 }, (_, k) => k + 1).filter((z) => massOf(z + 1) <= massOf(z));
  // Argon and potassium, cobalt and nickel.
  expect(falls.map(symbolOf)).toEqual(["Ar", "Co"]);
  expect(massOf(6)).toBe(12.011);
});

test("covalent radii are of atoms: 0.28 to 2.03 Å, largest for potassium", () => {
  const radii = Array.from({ length: LAST_ELEMENT }, (_, k) => covalentRadiusOf(k + 1));
  expect(Math.min(...radii)).toBe(0.28);
  expect(symbolOf(radii.indexOf(Math.max(...radii)) + 1)).toBe("K");
});
