import { readFile } from "node:fs/promises";
import type { Locator, Page } from "@playwright/test";
import { axe, expect, settled, test } from "./support/fixtures.ts";

const PANEL = '[data-panel="own-data"]';
/** A set that is learnt in a second. */
const QUICK = "?frames=100&ownMaximum=100&ownRepeats=1&setMolecule=water";

async function open(page: Page, query = QUICK): Promise<Locator> {
  await page.goto(`./#/choosing/own-data${query}`);
  await settled(page, PANEL);
  return page.locator(PANEL);
}

/** Waters of slightly different shape, whose energy is that of two springs; a Windows program's file, with tabs. */
function waters(count: number, { end = "\r\n", gap = "\t" } = {}): string {
  const lines = Array.from({ length: count }, (_, k) => {
    const [a, b] = [0.96 + 0.04 * Math.sin(k), 0.96 + 0.04 * Math.cos(3 * k)];
    const energy = 20 * ((a - 0.96) ** 2 + (b - 0.96) ** 2);
    const atom = (symbol: string, ...place: number[]) => [symbol, ...place.map((x) => x.toFixed(6))].join(gap);
    return [
      "3",
      `Lattice="9 0 0 0 9 0 0 0 9" Properties=species:S:1:pos:R:3 energy=${energy}`,
      atom("O", 0, 0, 0),
      atom("H", a, 0, 0),
      atom("H", -0.24 * b, 0.97 * b, 0),
    ].join(end);
  });
  return lines.join(end) + end;
}

const file = (name: string, text: string) => ({ name, mimeType: "chemical/x-xyz", buffer: Buffer.from(text) });
const choose = (panel: Locator, name: string, text: string) =>
  panel.getByLabel("Molecules with energies, as an extended XYZ file").setInputFiles(file(name, text));
const error = async (panel: Locator) =>
  Number(
    (await panel.getByLabel("Errors on frames not learnt from").locator("dd").first().innerText()).replace(" meV", ""),
  );

test("a set is made, learnt, looked at case by case, and saved as what it is", async ({ page }) => {
  const panel = await open(page, "?frames=200&ownMaximum=100&ownRepeats=1");
  await expect(panel.locator(".data-rail").getByText("no quantum data")).toBeVisible();
  await expect(panel.locator(".run-bar")).toContainText("sample sets");
  expect(await error(panel)).toBeGreaterThan(1);
  const cases = panel.locator(".worst-table tbody tr");
  await expect(cases).toHaveCount(6);
  await cases.nth(2).getByRole("button").click();
  const third = await cases.nth(2).getByRole("button").innerText();
  await expect(panel.getByText(`Frame ${third}: C2H6O`)).toBeVisible();
  await expect(page).toHaveURL(/worstCase=3/);
  expect(await axe(page, PANEL)).toEqual([]);

  const saving = page.waitForEvent("download");
  await panel.getByRole("button", { name: "Save as extended XYZ" }).click();
  const saved = await saving;
  expect(saved.suggestedFilename()).toBe("kernel-fields-ethanol.xyz");
  const text = await readFile((await saved.path()) ?? "", "utf8");
  expect(text.match(/^9$/gm)).toHaveLength(200);
  expect(text).toContain("not quantum data");

  // What was saved is read again, and is the same set.
  const before = await error(panel);
  await choose(panel, "saved.xyz", text);
  await expect(panel.getByText("C2H6O: 200 frames of 9 atoms each")).toBeVisible();
  await settled(page, PANEL);
  expect(await error(panel)).toBeCloseTo(before, 5);
});

test("a file with Windows line ends and tabs is learnt from; a malformed one is refused by its line and changes nothing", async ({
  page,
}) => {
  const panel = await open(page);
  const made = await error(panel);
  await choose(panel, "broken.xyz", waters(20).replace("energy=", "energy=1\r\nX\t0\t0\t0\r\nenergy="));
  await expect(panel.getByText(/^Can’t read broken\.xyz\. Line 3 has the element “X”/)).toBeVisible();
  await settled(page, PANEL);
  expect(await error(panel)).toBe(made);

  await choose(panel, "waters.xyz", waters(120));
  await expect(panel.getByText(/H2O: 120 frames of 3 atoms each, energies over a range of/)).toBeVisible();
  await expect(panel.getByText("120 frames have a Lattice")).toBeVisible();
  await settled(page, PANEL);
  expect(await error(panel)).not.toBe(made);
  const inElectronVolts = await error(panel);
  // A file that can't be read leaves the one before it.
  await choose(panel, "cut.xyz", waters(9).split("\r\n").slice(0, -2).join("\r\n"));
  await expect(panel.getByText(/^Can’t read cut\.xyz\. The frame of line 41 announces 3 atoms/)).toBeVisible();
  await expect(panel.getByText(/waters\.xyz: H2O: 120 frames/)).toBeVisible();
  expect(await error(panel)).toBe(inElectronVolts);
  await panel.getByRole("radio", { name: "hartree" }).check({ force: true });
  await settled(page, PANEL);
  expect((await error(panel)) / inElectronVolts).toBeCloseTo(27.21, 0);

  // Without energies there is nothing to learn: what was there before the file is shown.
  await choose(panel, "bare.xyz", waters(20).replace(/ energy=\S+/g, ""));
  await expect(panel.getByText("No frame has an energy, so there is nothing to learn")).toBeVisible();
  await settled(page, PANEL);
  expect(await error(panel)).toBe(made);
  await panel.getByRole("button", { name: "Back to the set made here" }).click();
  await expect(panel.getByLabel("Molecule", { exact: true })).toBeVisible();
});

test("a text is pasted, a file is dropped, and long work is called off", async ({ page }) => {
  const panel = await open(page);
  await panel.getByText("Paste a text").click();
  await panel.getByLabel("Molecules with energies, as text").fill(waters(60, { end: "\n", gap: " " }));
  await panel.getByRole("button", { name: "Learn from this text" }).click();
  await expect(panel.getByText(/the pasted text: H2O: 60 frames/)).toBeVisible();

  const data = await page.evaluateHandle((text) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([text], "dropped.xyz"));
    return transfer;
  }, waters(40));
  await panel.locator(".worst-cases").dispatchEvent("drop", { dataTransfer: data });
  await expect(panel.getByText(/dropped\.xyz: H2O: 40 frames/)).toBeVisible();
  await panel.getByRole("button", { name: "Back to the set made here" }).click();
  await settled(page, PANEL);

  // A hundred million characters are read with a progress bar, and given up on the way: what was there stays.
  const made = await error(panel);
  const large = await page.evaluateHandle(() => {
    const frame = `3\nenergy=1 note=${"x".repeat(19_900)}\nO 0 0 0\nH 0.96 0 0\nH -0.24 0.93 0\n`;
    const transfer = new DataTransfer();
    transfer.items.add(
      new File(
        Array.from({ length: 5000 }, () => frame),
        "large.xyz",
      ),
    );
    return transfer;
  });
  await panel.locator(".worst-cases").dispatchEvent("drop", { dataTransfer: large });
  const reading = panel.locator(".data-rail");
  // At once, when it is there: a fast computer is through in a second.
  await reading.getByRole("button", { name: "Cancel" }).dispatchEvent("click");
  await expect(panel.getByLabel("Molecule", { exact: true })).toBeVisible();
  await settled(page, PANEL);
  expect(await error(panel)).toBe(made);

  await panel.getByRole("textbox", { name: "Frames, as a number" }).fill("5000");
  await panel.getByRole("textbox", { name: "Frames, as a number" }).press("Enter");
  await panel.getByLabel("Largest N").selectOption("1600");
  await panel.locator(".run-bar").getByRole("button", { name: "Cancel" }).click();
  await expect(panel.locator(".run-bar").getByRole("button", { name: "Go on" })).toBeVisible();
  await settled(page, PANEL);
  expect(await error(panel)).toBeGreaterThan(0);
});
