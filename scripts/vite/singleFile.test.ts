import { describe, expect, it } from "vitest";
import { scriptText, singleFileOf } from "./singleFile.mjs";

const PAGE = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <title>A page</title>
    <link rel="icon" type="image/svg+xml" href="./icon.svg" />
    <script type="module" crossorigin src="./assets/index-1.js"></script>
    <link rel="stylesheet" crossorigin href="./assets/style-1.css">
  </head>
  <body><div id="root"></div></body>
</html>
`;
const FILES = [
  { name: "index.html", content: PAGE },
  { name: "assets/index-1.js", content: 'const cost = "$& $1"; show("./icon.svg");' },
  { name: "assets/style-1.css", content: "@font-face { src: url(./font-1.woff2) }" },
  { name: "assets/font-1.woff2", content: Uint8Array.of(1, 2, 3) },
];
const readPublic = () => new TextEncoder().encode("<svg/>");

describe("a single file", () => {
  it("holds script, style, fonts and pictures, and a policy that lets it ask for nothing", () => {
    const html = singleFileOf(FILES, readPublic);
    expect(html).toContain('const cost = "$& $1"; show("data:image/svg+xml;base64,PHN2Zy8+");');
    expect(html).toContain("url(data:font/woff2;base64,AQID)");
    expect(html).toContain('href="data:image/svg+xml;base64,PHN2Zy8+"');
    expect(html).not.toContain("./");
    const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1] ?? "";
    expect(policy).toMatch(/^default-src 'none'/);
    expect(policy).not.toMatch(/'self'|connect-src|'unsafe-eval'|https?:/);
  });

  it("is refused when something would have to be fetched, or is missing", () => {
    expect(() => singleFileOf([...FILES, { name: "assets/more.js", content: "" }], readPublic)).toThrow("made 2");
    const linked = PAGE.replace("<title>", '<link rel="manifest" href="./site.json" />\n<title>');
    expect(() => singleFileOf([{ name: "index.html", content: linked }, ...FILES.slice(1)], readPublic)).toThrow(
      "would still ask for something else",
    );
    const icon = { name: "assets/style-1.css", content: "a { cursor: url(./hand.cur) }" };
    expect(() => singleFileOf([FILES[0], FILES[1], icon], readPublic)).toThrow("hand.cur");
  });
});

describe("code in a script element", () => {
  it("means the same and neither ends the element nor opens a comment", () => {
    const code = 'JSON.stringify(["</script>", "<script>", "<!--", /<\\/script/.source.length, `</SCRIPT`])';
    const safe = scriptText(code);
    expect(safe).not.toMatch(/<\/script|<script|<!--/i);
    const run = (text: string): unknown => new Function(`return ${text}`)();
    expect(run(safe)).toBe(run(code));
  });
});
