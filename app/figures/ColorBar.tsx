import { Fragment } from "react";
import "./figures.css";
import type { ColorOptions } from "./mapTraces.ts";

export interface ColorBarProps {
  readonly colors: ColorOptions;
  /** A number in print. */
  readonly format?: (value: number) => string;
}

const STEPS = 4;

/** Three significant digits without trailing zeros, with a real minus sign. */
export function tickText(value: number): string {
  return String(Number(value.toPrecision(3))).replace("-", "−");
}

/** One colour bar for several maps side by side, below them. */
export function ColorBar({ colors, format = tickText }: ColorBarProps) {
  const [low, high] = colors.range;
  const ticks = Array.from({ length: STEPS + 1 }, (_, i) => low + ((high - low) * i) / STEPS);
  const gradient = colors.scale.map(([position, color]) => `${color} ${(100 * position).toFixed(2)}%`).join(", ");
  return (
    <div className="color-bar">
      <div
        className="color-bar-strip"
        aria-hidden="true"
        style={{ background: `linear-gradient(to right, ${gradient})` }}
      />
      <div className="color-bar-ticks">
        {ticks.map((tick) => (
          <span key={tick}>{format(tick)}</span>
        ))}
      </div>
      <div>
        <RichText text={colors.title} />
      </div>
    </div>
  );
}

/** Plotly's small markup (<i>, <sub>, <sup>) as elements; everything else is plain text. */
export function RichText({ text }: { readonly text: string }) {
  return <>{parse(text)}</>;
}

function parse(text: string) {
  const match = /<(i|sub|sup)>(.*?)<\/\1>/.exec(text);
  if (!match) return text;
  const Tag = match[1] as "i" | "sub" | "sup";
  return (
    <Fragment>
      {text.slice(0, match.index)}
      <Tag>{parse(match[2])}</Tag>
      {parse(text.slice(match.index + match[0].length))}
    </Fragment>
  );
}
