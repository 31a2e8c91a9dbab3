import type { Page, Worker } from "@playwright/test";

/** Collects what the page's Content-Security-Policy forbids from now on, as "directive: what was blocked". */
export async function watchViolations(page: Page): Promise<readonly string[]> {
  const violations: string[] = [];
  await page.exposeFunction("tellViolation", (violation: string) => {
    if (!violations.includes(violation)) violations.push(violation);
  });
  await page.addInitScript(() => {
    document.addEventListener("securitypolicyviolation", ({ effectiveDirective, blockedURI, sourceFile, sample }) => {
      const tell: unknown = Reflect.get(window, "tellViolation");
      if (typeof tell === "function") tell(`${effectiveDirective}: ${blockedURI} ${sourceFile ?? ""} ${sample}`.trim());
    });
  });
  return violations;
}

/** What becomes of attempts to make code in a worker: out of WebAssembly's bytes, and out of text. */
export function codeRunIn(worker: Worker): Promise<{ readonly webAssembly: string; readonly text: string }> {
  return worker.evaluate(
    () =>
      new Promise<{ webAssembly: string; text: string }>((done) => {
        const attempt = (act: () => unknown) => {
          try {
            act();
            return "done";
          } catch (error) {
            return error instanceof Error ? error.name : String(error);
          }
        };
        // In a task of its own: code that a test runs is not held to the policy.
        setTimeout(() => {
          const smallestModule = Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0);
          done({
            webAssembly: attempt(() => new WebAssembly.Module(smallestModule)),
            // biome-ignore lint/security/noGlobalEval: it must not work.
            text: attempt(() => globalThis.eval("1 + 1")),
          });
        }, 0);
      }),
  );
}
