import { expect, settled, test } from "./support/fixtures.ts";

/** A few of what app/store/linkFuzz.test.ts and app/export/open/fuzzedFiles.test.ts try by the thousand, in the page itself. */
const LINKS = [
  "#/lab/kernels?v=1&__proto__=1&constructor=2&N=30",
  "#/lab/kernels?v=1&sigma=1e999&lambda=%ED%A0%80&N=30",
  `#/lab/kernels?v=1&N=30&points=${"9".repeat(5000)}`,
  "#/lab/kernels?v=1&N=30&v=-1&%zz&&&===",
];

const FILES: readonly (readonly [name: string, content: string | Buffer])[] = [
  ["deep.json", "[".repeat(100_000)],
  ["polluting.json", '{"application":"Kernel Fields","file":"panel state","__proto__":{"chapter":"lab"}}'],
  [
    "half-characters.json",
    '{"application":"Kernel Fields","file":"panel state","version":1,"chapter":"\\ud800","panel":"a","settings":{}}',
  ],
  ["endless.csv", `"${"1,2\n".repeat(10_000)}`],
  ["noise.csv", Buffer.from(Array.from({ length: 5000 }, (_, i) => (i * 7919) % 251))],
  ["large.csv", Buffer.alloc(50_000_000, "1,2\r\n")],
];

test("links with anything in them open what they say of it, and tell the rest", async ({ page }) => {
  await page.goto("./#/lab/kernels");
  await settled(page, "#kernels");
  for (const link of LINKS) {
    await page.evaluate((hash) => {
      location.hash = hash;
    }, link);
    await expect(page.locator("#kernels .field-row").getByText("30", { exact: true }).first(), link).toBeVisible();
    await expect(page.locator(".notice").first(), link).toContainText(/\.$/);
  }
});

test("files with anything in them are refused in a sentence", async ({ page }) => {
  await page.goto("./#/lab/kernels?v=1&sigma=3");
  await settled(page, "#kernels");
  for (const [name, content] of FILES) {
    const buffer = Buffer.from(content);
    await page.locator("header input[type=file]").setInputFiles({ name, mimeType: "application/octet-stream", buffer });
    await expect(page.locator(".notice").last()).toContainText(`“${name}” was not opened.`);
    expect(new URL(page.url()).hash).toContain("sigma=3");
  }
});
