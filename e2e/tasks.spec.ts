import type { Page } from "@playwright/test";
import { axe, expect, reload, settled, test } from "./support/fixtures.ts";
import { readTable, saved } from "./support/saved.ts";

const task = (page: Page, id: string) => page.locator(`#task-${id}`);
const marks = (page: Page) => page.locator(".contents .task-mark[data-done=true]");

async function open(page: Page, place: string, id: string): Promise<void> {
  await page.goto(`./#/${place}`);
  await task(page, id).locator(".task-help button").first().waitFor();
}

/** Types into one of a panel's fields, as a reader does who works there. */
async function type(page: Page, panel: string, name: RegExp, text: string): Promise<void> {
  await page.locator(`#${panel}`).scrollIntoViewIfNeeded();
  await settled(page, `#${panel}`);
  const field = page.locator(`#${panel}`).getByRole("textbox", { name });
  await field.fill(text);
  await field.press("Enter");
}

test("a task to make happen watches the state, wherever one works at it, and only what may be changed", async ({
  page,
}) => {
  await open(page, "lab/task-nearly-no-work?v=1&sigma=5&N=20", "nearly-no-work");
  const own = task(page, "nearly-no-work");
  await own.getByRole("button", { name: "Set it up" }).click();
  await expect(own).toContainText("Figure 4 is set up.");
  await expect(own.locator(".task-value strong")).toHaveText("0.371 kT0");
  await expect(own.locator(".task-value")).toContainText("goal: below 0.1 kT0");
  await expect(own.locator(".task-done")).toHaveCount(0);

  // Seen from the figure where one works, far from the question.
  await type(page, "kernels", /Length scale/, "9");
  await expect(marks(page)).toHaveCount(1);
  await own.scrollIntoViewIfNeeded();
  await expect(own.getByRole("status")).toHaveText("Reached.");
  await expect(own.locator(".task-why")).toContainText("not no work");
  // What belongs to the question must be left alone.
  await type(page, "samples", /Number of samples/, "60");
  await own.scrollIntoViewIfNeeded();
  await expect(own.locator(".task-changed")).toContainText("To be left as the task sets it up: N. To be changed: σ.");
  expect(await axe(page, "#task-nearly-no-work")).toEqual([]);

  await own.getByRole("button", { name: "Back to where I was" }).click();
  await expect(page).toHaveURL(/\?v=1&N=20&sigma=5$/);
  await page.keyboard.press("Control+z");
  await expect(page).toHaveURL(/N=60/);

  await reload(page);
  await expect(marks(page)).toHaveCount(1);
  await expect(page.locator(".contents .chapter-progress")).toContainText("Tasks: 1 of 5 done");
  await page.goto("./#/");
  await expect(page.getByRole("link", { name: /The 2-D potential lab/ })).toContainText("Tasks: 1 of 5 done");
});

test("a state that happens to be at the goal is no fault of one who has not begun", async ({ page }) => {
  // The chapter's own σ is short enough, but its samples are not those of the task.
  await open(page, "vector-fields/task-both-parts", "both-parts");
  const own = task(page, "both-parts");
  await expect(own.getByRole("status")).toHaveText("Set it up first, then it counts.");
  await expect(own.locator(".task-changed, .task-done, [data-met=true]")).toHaveCount(0);
});

test("numbers, with samples of one’s own; the lecturer has the answers; answers are saved, removed and read again", async ({
  page,
}) => {
  await open(page, "lab/task-mean-curl", "mean-curl");
  const own = task(page, "mean-curl");
  await own.getByRole("textbox", { name: "Your number" }).fill("12-34 56");
  await own.getByRole("textbox", { name: "Your number" }).press("Enter");
  await expect(own).toContainText("gives you seed 5036");
  await own.getByRole("button", { name: "Set it up" }).click();
  await expect(page).toHaveURL(/seed=5036/);

  await page.locator(".contents").getByRole("button", { name: "My tasks" }).click();
  const dialog = page.getByRole("dialog", { name: "My tasks" });
  await dialog.getByText("For the lecturer").click();
  await dialog.getByRole("textbox", { name: /one a line/ }).fill("123456\n7\n");
  await dialog.getByRole("button", { name: "Work out" }).click();
  const csv = dialog.getByRole("button", { name: "Save as CSV" });
  await csv.waitFor({ timeout: 60_000 });
  expect(await axe(page, "dialog")).toEqual([]);
  const { columns, rows } = readTable((await saved(csv)).bytes);
  expect(rows.map(([number, seed]) => [number, seed])).toEqual([
    ["123456", "5036"],
    ["7", "6381"],
  ]);
  const right = Number(rows[0][columns.indexOf("lab/mean-curl")]);
  expect(Math.abs(right)).toBeGreaterThan(1e-3);
  await dialog.getByRole("button", { name: "Close" }).click();

  const answer = async (text: string) => {
    await own.getByRole("textbox", { name: "Your answer" }).fill(text);
    await own.getByRole("textbox", { name: "Your answer" }).press("Enter");
  };
  const verdict = own.getByRole("status");
  await answer("much");
  await expect(verdict).toHaveText("Your answer must be a number: “much” is not one.");
  await answer(String(-right));
  await expect(verdict).toHaveText("Not yet: its sign is the other one.");
  await own.getByRole("button", { name: "Hint 1 of 2" }).click();
  await expect(own).toContainText("Stokes’ theorem stands above");
  await expect(own.getByRole("button", { name: "Hint 2 of 2" })).toBeVisible();
  await answer(right.toPrecision(3));
  await expect(verdict).toContainText("Right. Computed just now:");
  await expect(marks(page)).toHaveCount(1);

  await page.locator(".contents").getByRole("button", { name: "My tasks" }).click();
  const file = await saved(dialog.getByRole("button", { name: "Save as a file" }));
  expect(file.name).toBe("kernel-fields-tasks-123456.json");
  const record = JSON.parse(file.bytes.toString()).tasks["lab/mean-curl@123456"];
  expect(record).toMatchObject({ answers: [String(-right), right.toPrecision(3)], hints: 1, steps: 0, done: true });
  expect(record.state).toMatch(/^#\/lab\/loop\?v=\d+&seed=5036&loop=/);
  await dialog.getByRole("button", { name: "Remove all…" }).click();
  await dialog.getByRole("button", { name: "Remove", exact: true }).click();
  await expect(dialog).toContainText("All answers have been removed.");
  await expect(marks(page)).toHaveCount(0);
  const input = dialog.getByLabel("A file of answers");
  await input.setInputFiles({ name: "x.json", mimeType: "application/json", buffer: Buffer.from('{"a":') });
  await expect(dialog).toContainText("“x.json” was not read. It cannot be read as JSON");
  await input.setInputFiles({ name: "own.json", mimeType: "application/json", buffer: file.bytes });
  await expect(dialog).toContainText("“own.json” has been read");
  await dialog.getByRole("button", { name: "Close" }).click();
  await expect(marks(page)).toHaveCount(1);
});

test("choices and predictions by keyboard, where nothing can be kept", async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, "localStorage", {
      get: () => {
        throw new DOMException("forbidden", "SecurityError");
      },
    });
  });
  await page.emulateMedia({ colorScheme: "dark" });
  await open(page, "lab/task-two-samples", "two-samples");
  const choice = task(page, "two-samples");
  const check = async (...names: readonly RegExp[]) => {
    for (const name of names) {
      await choice.getByRole("checkbox", { name }).focus();
      await page.keyboard.press("Space");
    }
    await choice.getByRole("button", { name: "Check" }).focus();
    await page.keyboard.press("Enter");
  };
  await check(/does no work/, /more accurate/);
  await expect(choice.getByRole("status")).toHaveText("Not yet: one is missing.");
  await expect(choice.locator("[data-option=energyConservingIsMoreAccurate]")).toContainText("is luck");
  expect(await axe(page, "#task-two-samples")).toEqual([]);
  await check(/more accurate/, /curl is zero/);
  await expect(choice.getByRole("status")).toHaveText("Right, as measured just now.");

  await page.evaluate(() => document.getElementById("task-best-sigma")?.scrollIntoView());
  const prediction = task(page, "best-sigma");
  await prediction.getByRole("radio", { name: /a few such/ }).focus();
  await page.keyboard.press("Space");
  await prediction.getByRole("button", { name: "That is my prediction" }).focus();
  await page.keyboard.press("Enter");
  await expect(prediction.getByRole("status")).toContainText("Found: σ ≥ 50", { timeout: 60_000 });
  await expect(prediction.getByRole("radio", { name: /longer than that/ })).toBeDisabled();
  await expect(prediction.locator(".task-why")).toContainText("acts like a polynomial fit");
  expect(await axe(page, "#task-best-sigma")).toEqual([]);
  await expect(marks(page)).toHaveCount(2);
  await page.setViewportSize({ width: 390, height: 844 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
});

test("on paper a task is its question, with room for the answer and nothing that gives it away", async ({ page }) => {
  test.slow();
  await page.addInitScript(() => {
    window.print = () => document.documentElement.setAttribute("data-printed", "");
  });
  await open(page, "kernel-ridge/task-kink", "kink");
  const own = task(page, "kink");
  await own.getByRole("button", { name: /^Solution/ }).click();
  await page.getByRole("button", { name: "Print", exact: true }).click();
  await expect(page.locator("html")).toHaveAttribute("data-printed", "", { timeout: 100_000 });
  await expect(own.getByText("Which has the smallest leave-one-out error?")).toBeVisible();
  await expect(own.getByText("as rough as the kink itself")).toBeVisible();
  await expect(own.getByText("Solution, step 1", { exact: true })).toBeHidden();
  const hidden = page.locator(
    ".task :is(.task-help, .task-why, .task-setup, .task-watch, .task-verdict, input, button)",
  );
  expect(await hidden.filter({ visible: true }).count()).toBe(0);
  const [question, last] = await Promise.all([own.boundingBox(), own.locator("li").last().boundingBox()]);
  // Four lines to write on.
  expect((question?.y ?? 0) + (question?.height ?? 0) - (last?.y ?? 0) - (last?.height ?? 0)).toBeGreaterThan(80);
});
