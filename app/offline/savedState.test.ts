import { describe, expect, it } from "vitest";
import { savedHash, stateElement, withState } from "./savedState.ts";

const jsonIn = (html: string): string => />([\s\S]*)<\/script>$/.exec(html)?.[1] ?? "";

describe("the state of a single file", () => {
  it("comes back as it was put in, and can't end its element", () => {
    for (const hash of ["#/", "#/lab/kernels?v=1&points=1,2_3,4", "#/lab?x=</script><script>alert(1)</script>$&$'"]) {
      const element = stateElement(hash);
      expect(element.match(/<\/script>/g)).toHaveLength(1);
      expect(savedHash(jsonIn(element))).toBe(hash);
    }
  });

  it("is nothing where there is none, or no hash", () => {
    for (const json of ["", "{}", "null", "[]", "not JSON", '{"hash":3}', '{"hash":"https://example.org/"}']) {
      expect(savedHash(json)).toBeNull();
    }
  });

  it("takes the place of the one before, and of nothing else", () => {
    const code = '<script>const it = \'<script type="application/json" id="state">{}\'</script>';
    const page = `<head>${stateElement("#/lab")}</head><body>${code}</body>`;
    expect(withState(page, "#/lab?v=1&seed=$1")).toBe(
      `<head>${stateElement("#/lab?v=1&seed=$1")}</head><body>${code}</body>`,
    );
    expect(() => withState("<p>something else</p>", "#/")).toThrow("not the notebook in a single file");
  });
});
