/** Hands a file to the browser, which saves it where the reader wants. */
export function download(content: Blob, name: string): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  // The browser has taken what it needs by then.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

/** Letters of labels that a file's name had better spell. */
const GREEK: Readonly<Record<string, string>> = { σ: "sigma", λ: "lambda", γ: "gamma", α: "alpha", τ: "tau" };

/** A file's name from what is in it, such as "kernel-fields-loop-curl-of-the-independent-model.csv". */
export function fileName(parts: readonly string[], ending: string): string {
  const words = ["kernel fields", ...parts].join(" ").toLowerCase();
  const name = words
    .replace(/[α-ω]/g, (letter) => GREEK[letter] ?? "")
    .normalize("NFKD")
    .replace(/\p{Mark}/gu, "")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
  return `${name.slice(0, 100).replace(/-$/, "")}.${ending}`;
}
