import { Fragment } from "react";
import { Mathematical } from "../format/Mathematical.tsx";
import { plain } from "../format/numbers.ts";
import "./figures.css";
import type { ColorOptions } from "./mapTraces.ts";
import { niceTicks } from "./scales.ts";

export interface ColorBarProps {
  readonly colors: ColorOptions;
}

/** Ticks on a bar, about: few enough for their numbers to stand apart on a narrow one. */
const TICKS = 5;
/** A number nearer to an end than this part of the bar stands beside its tick, not under it, to stay on the bar. */
const NEAR_END = 0.04;

/** One colour bar for several maps side by side, below them. */
export function ColorBar({ colors }: ColorBarProps) {
  const [low, high] = colors.range;
  const gradient = colors.scale.map(([position, color]) => `${color} ${(100 * position).toFixed(2)}%`).join(", ");
  return (
    <div className="color-bar">
      <div
        className="color-bar-strip"
        aria-hidden="true"
        style={{ background: `linear-gradient(to right, ${gradient})` }}
      />
      <div className="color-bar-ticks">
        {niceTicks(colors.range, TICKS).map((tick) => {
          const place = (tick - low) / (high - low);
          const end = place < NEAR_END ? "left" : place > 1 - NEAR_END ? "right" : undefined;
          return (
            <span key={tick} data-end={end} style={{ insetInlineStart: `${(100 * place).toFixed(2)}%` }}>
              <Mathematical text={plain(tick)} />
            </span>
          );
        })}
      </div>
      <div>
        <RichText text={colors.title} />
      </div>
    </div>
  );
}

/** Plotly's small markup (<i>, <sub>, <sup>) as elements; everything else is plain text. */
function RichText({ text }: { readonly text: string }) {
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
