import { useState } from "react";

export interface SourceFile {
  /** Its path in the repository. */
  readonly path: string;
  readonly load: () => Promise<string>;
}

/** Opens the engine's own source of what was just computed. */
export function CodeView({ label, files }: { readonly label: string; readonly files: readonly SourceFile[] }) {
  const [shown, setShown] = useState<readonly { readonly path: string; readonly text: string }[] | null>(null);
  const toggle = async () => {
    if (shown !== null) {
      setShown(null);
      return;
    }
    setShown(await Promise.all(files.map(async ({ path, load }) => ({ path, text: await load() }))));
  };
  return (
    <div>
      <button type="button" className="button" aria-expanded={shown !== null} onClick={toggle}>
        {shown === null ? label : "Hide the code"}
      </button>
      {shown?.map(({ path, text }) => (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard.
        <section key={path} className="code-view" tabIndex={0} aria-label={`Source of ${path}`}>
          <pre>
            <code>{`// ${path}\n${text}`}</code>
          </pre>
        </section>
      ))}
    </div>
  );
}
