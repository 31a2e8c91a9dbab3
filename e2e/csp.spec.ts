import { expect, settled, test } from "./support/fixtures.ts";
import { watchViolations } from "./support/violations.ts";

// The chapters themselves, with all their figures: e2e/everyChapter.spec.ts.
for (const address of ["./?embed#/lab/kernels", "./?lecture#/lab"]) {
  test(`nothing at “${address}” breaks the security policy`, async ({ page }) => {
    const violations = await watchViolations(page);
    await page.goto(address);
    await expect(page.locator(".js-plotly-plot .main-svg").first()).toBeAttached();
    await settled(page);
    expect(violations).toEqual([]);
  });
}

test.describe("an attack", () => {
  // What the policy blocks is told on the console.
  test.use({ expectedErrors: [/Content Security Policy|securitypolicyviolation|CSP|request to another origin/] });

  test("no text becomes code, and nothing is fetched from or sent to elsewhere", async ({ page }) => {
    const violations = await watchViolations(page);
    await page.goto("./");
    const policy = await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute("content");
    const scripts = /script-src ([^;]*)/.exec(policy ?? "")?.[1];
    expect(
      scripts
        ?.replace(/'sha256-[^']*'/g, "")
        .trim()
        .split(/\s+/),
    ).toEqual(["'self'", "'wasm-unsafe-eval'"]);

    // In a task of its own: code that a test runs in the page is not held to the page's policy.
    const outcomes = await page.evaluate(
      () =>
        new Promise<Record<string, string>>((done) => {
          setTimeout(async () => {
            const outcome: Record<string, string> = {};
            const attempt = async (name: string, act: () => unknown) => {
              outcome[name] = await Promise.resolve()
                .then(act)
                .then(
                  () => "done",
                  (error: unknown) => (error instanceof Error ? error.name : String(error)),
                );
            };
            // biome-ignore lint/security/noGlobalEval: it must not work.
            await attempt("eval", () => globalThis.eval("1 + 1"));
            await attempt("Function", () => new Function("return 1")());
            await attempt("fetch", () => fetch("https://example.org/"));
            const append = (tag: string, attributes: Record<string, string>, text = "") => {
              const element = document.createElement(tag);
              for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
              element.textContent = text;
              document.body.append(element);
              return element;
            };
            append("script", {}, "window.attacked = 'inline script'");
            append("script", { src: "https://example.org/attack.js" });
            append("button", { onclick: "window.attacked = 'handler'" }).click();
            append("a", { href: "javascript:window.attacked = 'address'" }).click();
            append("style", {}, "body { display: none }");
            append("img", { src: "https://example.org/pixel.png", alt: "" });
            append("iframe", { src: "https://example.org/", title: "elsewhere" });
            setTimeout(() => done({ ...outcome, attacked: String(Reflect.get(window, "attacked")) }), 300);
          }, 0);
        }),
    );
    expect(outcomes).toEqual({ eval: "EvalError", Function: "EvalError", fetch: "TypeError", attacked: "undefined" });
    expect(await page.evaluate(() => getComputedStyle(document.body).display)).not.toBe("none");
    for (const told of [
      /^script-src: eval/,
      /^connect-src: https:\/\/example\.org/,
      /^script-src-elem: inline/,
      /^script-src-elem: https:\/\/example\.org/,
      /^script-src-attr: inline/,
      /^style-src-elem: inline/,
      /^img-src: https:\/\/example\.org/,
      /^frame-src: https:\/\/example\.org/,
    ]) {
      await expect
        .poll(() => violations.some((violation) => told.test(violation)), { message: String(told) })
        .toBe(true);
    }
  });
});
