/**
 * Marks, as `data-held-back`, what stands under the parts of the page that are on their way: "always", or "narrow" where that is so on
 * narrow pages only. A style sheet could find it by `:has(> .coming) ~ *`, but then every element that comes or goes anywhere in a panel has
 * the styles of all around it worked out again, and Plotly's drawings have thousands of elements.
 */
export interface HeldBack {
  /** From now on `element`, which is on the page, is on its way; @returns what ends it. */
  readonly below: (element: Element) => () => void;
}

type When = "always" | "narrow";

const MARK = "data-held-back";

export function createHeldBack(): HeldBack {
  const coming = new Set<Element>();
  let marked: ReadonlyMap<Element, When> = new Map();

  const mark = () => {
    const wanted = new Map<Element, When>();
    for (const element of coming) {
      // On narrow pages the controls stand under the whole figure.
      const rail = element.closest(".panel-figure")?.nextElementSibling;
      if (rail && !wanted.has(rail)) wanted.set(rail, "narrow");
      for (const part of [element, element.parentElement]) {
        for (let next = part?.nextElementSibling; next; next = next.nextElementSibling) wanted.set(next, "always");
      }
    }
    for (const element of marked.keys()) if (!wanted.has(element)) element.removeAttribute(MARK);
    for (const [element, when] of wanted) element.setAttribute(MARK, when);
    marked = wanted;
  };

  // What comes in under them later waits with the rest: this is heard before anything is painted.
  const observer = new MutationObserver(mark);
  const follow = () => {
    observer.disconnect();
    for (const { parentElement } of coming) {
      for (const row of [parentElement, parentElement?.parentElement])
        if (row) observer.observe(row, { childList: true });
    }
    mark();
  };

  return {
    below: (element) => {
      coming.add(element);
      follow();
      return () => {
        coming.delete(element);
        follow();
      };
    },
  };
}
