import { describe, expect, it } from "vitest";
import { policyOf } from "./contentSecurityPolicy.mjs";

/** printf '%s' 'alert(1)' | openssl dgst -sha256 -binary | base64 */
const ALERT = "'sha256-bhHHL3z2vDgxUt0W3dWQOrprscmda2Y5pLsLg4GF+pI='";
const EMPTY = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='";

describe("the security policy", () => {
  it("allows the inline scripts of the page by their hashes, and no others", () => {
    const html = `<script>alert(1)</script><script src="a.js"></script><script type="application/json">{}</script>`;
    expect(policyOf(html, { "script-src": "'self'" })).toBe(`script-src 'self' ${ALERT}`);
  });

  it("allows Plotly's empty stylesheet", () => {
    expect(policyOf("", { "style-src": "'self'" })).toBe(`style-src 'self' ${EMPTY}`);
  });

  it("allows no code from text and no inline scripts at large", () => {
    const scripts = /script-src [^;]*/.exec(policyOf(""))?.[0];
    expect(scripts).toBe("script-src 'self' 'wasm-unsafe-eval'");
    expect(policyOf("")).toMatch(/^default-src 'none'/);
  });
});
