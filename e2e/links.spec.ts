import { linkCorpus } from "../app/store/linkCorpus.ts";
import { expect, test } from "./support/fixtures.ts";

const chapterOf = (link: string) => link.split(/[/?]/)[1];
const places = new Map<string, string[]>();
for (const { link } of linkCorpus) {
  const chapter = chapterOf(link);
  places.set(chapter, [...(places.get(chapter) ?? []), link]);
}

for (const [chapter, links] of places) {
  test(`the links handed out so far to the chapter “${chapter}” open, and are understood`, async ({ page }) => {
    await page.goto(`./${links[0]}`);
    await page.getByRole("heading", { level: 1 }).waitFor();
    for (const link of links) {
      await page.evaluate((hash) => {
        window.location.hash = hash;
      }, link);
      const panel = /^#\/[^/?]+\/([^?]+)/.exec(link)?.[1];
      if (panel !== undefined) {
        await expect(page.locator(`#${panel} h3`), link).toBeAttached();
        await expect(page.locator(`#${panel} h3`), link).toBeInViewport();
      }
      await expect(page.locator(".notice"), link).toHaveCount(0);
      await expect(page.getByText("This chapter has no figure"), link).toHaveCount(0);
      expect(decodeURIComponent(new URL(page.url()).hash), link).toBe(decodeURIComponent(link));
    }
  });
}
