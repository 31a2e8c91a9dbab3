import { linkCorpus } from "../app/store/linkCorpus.ts";
import { EVERYWHERE, expect, inTurn, test } from "./support/fixtures.ts";

const placeOf = (link: string) => link.split("?")[0];

const all = linkCorpus.map(({ link }) => link);
/** The first link to each figure. */
const firsts = all.filter((link, at) => at === all.findIndex((other) => placeOf(other) === placeOf(link)));
/** Some of these, or with EVERYWHERE=1 every link there is; what each of them sets: app/store/linkCorpus.test.ts. */
const links = EVERYWHERE ? all : inTurn(firsts, 3);

const chapterOf = (link: string) => link.split(/[/?]/)[1];

for (const chapter of new Set(links.map(chapterOf))) {
  test(`links handed out so far to the chapter “${chapter}” open, and are understood`, async ({ page }) => {
    await page.goto("./");
    for (const link of links.filter((each) => chapterOf(each) === chapter)) {
      await page.evaluate((hash) => {
        window.location.hash = hash;
      }, link);
      const [, , panel] = placeOf(link).split("/");
      if (panel !== undefined) {
        await expect(page.locator(`#${panel} h3`), link).toBeAttached();
        await expect(page.locator(`#${panel} h3`), link).toBeInViewport();
      } else {
        await page.locator("article").waitFor();
      }
      await expect(page.locator(".notice"), link).toHaveCount(0);
      await expect(page.getByText("This chapter has no figure"), link).toHaveCount(0);
      expect(decodeURIComponent(new URL(page.url()).hash), link).toBe(decodeURIComponent(link));
    }
  });
}
