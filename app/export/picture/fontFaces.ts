let known: Promise<string> | null = null;

/** The page's own font for figures as a style rule that holds its bytes; nothing where it cannot be had. */
export function figureFontFaces(): Promise<string> {
  known ??= readFontFaces().catch(() => "");
  return known;
}

async function readFontFaces(): Promise<string> {
  const faces = [...document.styleSheets].flatMap((sheet) =>
    [...sheet.cssRules].filter(
      (rule): rule is CSSFontFaceRule =>
        rule instanceof CSSFontFaceRule && /^["']?Inter["']?$/.test(rule.style.getPropertyValue("font-family")),
    ),
  );
  const rules = await Promise.all(
    faces.map(async (face) => {
      const address = /url\(["']?(.*?)["']?\)/.exec(face.style.getPropertyValue("src"))?.[1];
      if (address === undefined) return "";
      const bytes = address.startsWith("data:")
        ? address
        : await asDataAddress(new URL(address, face.parentStyleSheet?.href ?? document.baseURI));
      return `@font-face{font-family:Inter;src:url(${bytes}) format("woff2")}`;
    }),
  );
  return rules.join("");
}

async function asDataAddress(address: URL): Promise<string> {
  const bytes = new Uint8Array(await (await fetch(address)).arrayBuffer());
  let text = "";
  for (const byte of bytes) text += String.fromCharCode(byte);
  return `data:font/woff2;base64,${btoa(text)}`;
}
