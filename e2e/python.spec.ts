import type { Locator } from "@playwright/test";
import { runPython, withPython } from "../app/python/testPython.ts";
import { expect, inTurn, test } from "./support/fixtures.ts";
import { openSaveDialog, saved } from "./support/saved.ts";
import { goToPanel, panelIds } from "./support/walk.ts";

interface Cell {
  readonly cell_type: "markdown" | "code";
  readonly source: readonly string[];
}

/** A panel's program, as a script and as a notebook, saved by the buttons. */
async function programOf(panel: Locator): Promise<{ readonly script: string; readonly code: readonly string[] }> {
  const dialog = await openSaveDialog(panel);
  const section = dialog.getByRole("region", { name: "Continue in Python" });
  const script = await saved(section.getByRole("button", { name: "Script (.py)" }));
  await expect(dialog.getByText("Script saved.")).toBeVisible();
  const notebook = await saved(section.getByRole("button", { name: "Notebook (.ipynb)" }));
  await expect(dialog.getByText("Notebook saved.")).toBeVisible();
  expect([script.name, notebook.name]).toEqual([
    expect.stringMatching(/^kernel-fields-.*\.py$/),
    expect.stringMatching(/^kernel-fields-.*\.ipynb$/),
  ]);
  await dialog.getByRole("button", { name: "Close" }).click();
  await expect(dialog).toBeHidden();
  const { nbformat, cells } = JSON.parse(notebook.bytes.toString("utf8")) as {
    nbformat: number;
    cells: readonly Cell[];
  };
  expect(nbformat).toBe(4);
  const code = cells.filter((cell) => cell.cell_type === "code").map(({ source }) => source.join(""));
  return { script: script.bytes.toString("utf8"), code };
}

/** A program stops where a number is not the page's; so it ends well only where all are. */
async function expectTheSame({ script, code }: Awaited<ReturnType<typeof programOf>>): Promise<void> {
  // Both say the same, cell by cell, so that one of them is to be run.
  for (const cell of code) expect(script).toContain(cell);
  await withPython((python) => {
    const { status, output } = runPython(code.join("\n\n"), python);
    expect(status, output.slice(-3000)).toBe(0);
    expect(output).toContain("as on the page");
  })();
}

/** What else each chapter is set to: a preset, and a panel that it shows in. */
const CHAPTERS = {
  "kernel-ridge": { preset: "Noisy energies", panel: "sigma-lambda" },
  "vector-fields": { preset: "Saddle", panel: "decomposition" },
  lab: { preset: "Make the point", panel: "kernels" },
} as const;

for (const [at, [chapter, { preset, panel: changed }]] of Object.entries(CHAPTERS).entries()) {
  test(`figures of ${chapter} go on in Python, with the numbers of the page`, async ({ page }) => {
    test.slow();
    await page.goto(`./#/${chapter}`);
    for (const id of inTurn(await panelIds(page), 3, at)) {
      await test.step(id, async () => expectTheSame(await programOf(await goToPanel(page, id))));
    }
    await test.step(preset, async () => {
      await page.getByRole("button", { name: preset, exact: true }).first().click();
      await expectTheSame(await programOf(await goToPanel(page, changed)));
    });
  });
}

test("a program is shown and copied, and finds a wrong number out", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.goto("./#/kernel-ridge/by-hand");
  const dialog = await openSaveDialog(await goToPanel(page, "by-hand"));
  const section = dialog.getByRole("region", { name: "Continue in Python" });
  await section.getByRole("button", { name: "Show the program" }).click();
  const shown = section.getByRole("region", { name: /^Source of kernel-fields-kernel-ridge-by-hand\.py/ });
  await expect(shown).toContainText("class Line:");
  await expect(shown).toContainText("/#/kernel-ridge/by-hand");
  await section.getByRole("button", { name: "Copy" }).click();
  await expect(dialog.getByText("Program copied.")).toBeVisible();
  const program = await page.evaluate(() => navigator.clipboard.readText());

  const [, number] = /leave_one_out=([\d.]+)/.exec(program) ?? [];
  const wrong = program.replace(`leave_one_out=${number}`, `leave_one_out=${Number(number) + 3e-8}`);
  expect(wrong).not.toBe(program);
  await withPython((python) => {
    const { status, output } = runPython(wrong, python);
    expect(status).not.toBe(0);
    expect(output).toContain("AssertionError: leave-one-out error");
  })();
});

test("where there is no fit, it is said why there is no program", async ({ page }) => {
  await page.goto("./#/kernel-ridge/by-hand?v=1&points=1,1&lambda=0");
  const dialog = await openSaveDialog(await goToPanel(page, "by-hand"));
  await dialog.getByRole("button", { name: "Script (.py)" }).click();
  await expect(dialog.locator(".dialog-said")).toContainText("Two samples are at r = 1");
});
