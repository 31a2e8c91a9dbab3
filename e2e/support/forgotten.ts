import type { Page } from "@playwright/test";

/** What is no text of the page’s: names of the product, of people, file formats and programs, units, and functions in formulas. */
const NAMES = [
  ...["Kernel Fields", "Morse", "meV"],
  ...["PNG", "SVG", "CSV", "JSON", "BibTeX", "HTML", "NumPy", "Matplotlib", "Jupyter", "Python"],
  ...["sin", "cos", "tan", "exp", "log", "sqrt", "abs", "min", "max"],
];

/**
 * In a pseudo-language every text of the page stands in ⟦brackets⟧: returns whatever a reader sees or hears, in a part of the page
 * that is said to be in that language, with a word of three letters or more outside of them. Formulas and code are left out.
 */
export function forgottenTexts(page: Page, within = "html"): Promise<string[]> {
  return page.evaluate(
    ([root, ...names]) => {
      const ATTRIBUTES = [
        "aria-label",
        "aria-description",
        "aria-roledescription",
        "aria-valuetext",
        "title",
        "placeholder",
        "alt",
      ];
      const BLOCKS =
        "p, li, td, th, button, a, h1, h2, h3, h4, label, legend, option, figcaption, dt, dd, caption, summary, text, div, section";
      const LEFT_OUT = ".katex, script, style, noscript, textarea, pre, code, kbd";
      const language = document.documentElement.lang;
      const found = new Set<string>();
      /** What stands outside of brackets, and how deep in them the text ends. */
      const outside = (text: string, depth: number): [bare: string, depth: number] => {
        let bare = "";
        let level = depth;
        for (const character of text) {
          if (character === "⟦") level++;
          else if (character === "⟧") level--;
          else if (level === 0) bare += character;
        }
        return [bare, level];
      };
      const judge = (bare: string, where: string) => {
        const rest = names.reduce(
          (text, name) => text.replaceAll(new RegExp(`(?<!\\p{L})${name}(?!\\p{L})`, "gu"), " "),
          bare,
        );
        if (/\p{L}{3}/u.test(rest)) found.add(`${where}: ${rest.replace(/\s+/g, " ").trim().slice(0, 120)}`);
      };
      const nameOf = (element: Element) => {
        const home = element.closest("[data-panel], dialog, nav, header, aside");
        const place = home === null || home === element ? "" : `${home.id || home.className || home.tagName} `;
        return `${place}<${element.tagName.toLowerCase()} class="${element.getAttribute("class") ?? ""}">`;
      };
      const walk = (element: Element, depth: number): number => {
        if (element.matches(LEFT_OUT)) return depth;
        if (element.closest("[lang]")?.getAttribute("lang") !== language) {
          for (const child of element.children) walk(child, 0);
          return depth;
        }
        for (const name of ATTRIBUTES) {
          const value = element.getAttribute(name);
          if (value !== null) judge(outside(value, 0)[0], `${nameOf(element)} ${name}`);
        }
        const isBlock = element.matches(BLOCKS);
        let level = isBlock ? 0 : depth;
        let bare = "";
        for (const child of element.childNodes) {
          if (child instanceof Element) level = walk(child, level);
          else if (child instanceof Text) {
            const [part, after] = outside(child.data, level);
            bare += `${part} `;
            level = after;
          }
        }
        judge(bare, nameOf(element));
        return isBlock ? depth : level;
      };
      for (const element of document.querySelectorAll(root)) walk(element, 0);
      return [...found];
    },
    [within, ...NAMES],
  );
}
