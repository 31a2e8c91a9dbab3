declare module "subset-font" {
  /** Keeps only the characters of `text` in a font. */
  export default function subsetFont(
    font: Buffer,
    text: string,
    options?: { readonly targetFormat?: "sfnt" | "woff" | "woff2" },
  ): Promise<Buffer>;
}
