import { type ComponentProps, useState } from "react";
import { useScrolls } from "./useScrolls.ts";

/** KaTeX's displayed equations are spans; one too wide for the window scrolls, and must then be reachable by keyboard. */
export function MathOrSpan(props: ComponentProps<"span">) {
  return props.className === "katex-display" ? <DisplayedEquation {...props} /> : <span {...props} />;
}

function DisplayedEquation(props: ComponentProps<"span">) {
  const [element, setElement] = useState<HTMLElement | null>(null);
  const scrolls = useScrolls(element);
  return scrolls ? (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard.
    <span {...props} ref={setElement} tabIndex={0} role="math" />
  ) : (
    <span {...props} ref={setElement} />
  );
}
