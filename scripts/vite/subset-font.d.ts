declare module "subset-font" {
  /** Keeps only the characters of `text` in a font. */
  export default function subsetFont(
    font: Buffer,
    text: string,
    options?: {
      readonly targetFormat?: "sfnt" | "woff" | "woff2";
      readonly noHinting?: boolean;
      /** OpenType features by their tags; all, unless told. */
      readonly keepFeatures?: readonly string[];
    },
  ): Promise<Buffer>;
}
