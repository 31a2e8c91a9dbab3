import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { rich, t } from "./t.ts";

test("in English a text is the template itself, in one line", () => {
  expect(t`From ${12} samples, ${"σ"} = ${0.5}`).toBe("From 12 samples, σ = 0.5");
  expect(t`One line
    of two`).toBe("One line of two");
});

test("a text with elements in it is rendered with them", () => {
  const page = <p>{rich`Press ${<kbd>?</kbd>} for ${3} keys ${null}`}</p>;
  expect(renderToStaticMarkup(page)).toBe("<p>Press <kbd>?</kbd> for 3 keys </p>");
});
