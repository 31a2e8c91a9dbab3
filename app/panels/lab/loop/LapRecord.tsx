import { useId, useLayoutEffect, useMemo, useRef, useState } from "react";
import { useStore } from "zustand";
import type { LoopWork } from "../../../../src/experiments/loopWork.ts";
import type { FigureTheme } from "../../../figures/theme.ts";
import { useSize } from "../../../figures/useSize.ts";
import { workLimit } from "../../../figures/workBars.ts";
import { plain } from "../../../format/numbers.ts";
import { t } from "../../../messages/t.ts";
import type { PlayClock } from "../../playback/playClock.ts";
import { SOURCE_NAMES } from "../sources.ts";
import { energyAfter, lapsShown } from "./carried.ts";

export interface LapRecordProps {
  /** Its time counts laps. */
  readonly clock: PlayClock;
  readonly works: readonly LoopWork[];
  readonly fraction: Float64Array;
  readonly theme: FigureTheme;
}

const HEIGHT = 132;
const MARGIN = { left: 34, right: 4, top: 6, bottom: 32 };
/** Points of a line, however many laps it shows. */
const POINTS = 400;

/** Energy against laps, growing from the left: the lines are drawn once and uncovered frame by frame. */
export function LapRecord({ clock, works, fraction, theme }: LapRecordProps) {
  const [frame, setFrame] = useState<HTMLDivElement | null>(null);
  const cover = useRef<SVGRectElement>(null);
  const { width } = useSize(frame);
  const room = useStore(clock, ({ time }) => lapsShown(time));
  const inner = Math.max(0, width - MARGIN.left - MARGIN.right);
  const { lines, limit } = useMemo(() => record(works, fraction, room, inner), [works, fraction, room, inner]);

  useLayoutEffect(() => {
    const uncover = () => cover.current?.setAttribute("width", String((inner * clock.getState().time) / room));
    uncover();
    return clock.subscribe(uncover);
  }, [clock, inner, room]);

  const middle = yOf(0, limit);
  const clip = useId();
  return (
    <div ref={setFrame} className="lap-record">
      <svg
        width={width}
        height={HEIGHT}
        role="img"
        aria-label={t`Energy given to the particle over ${room} laps. ${works
          .map((work) => t`${SOURCE_NAMES[work.source]}: ${plain(work.work)} kT₀ every lap`)
          .join("; ")}.`}
      >
        <clipPath id={clip}>
          <rect ref={cover} x={MARGIN.left} y={0} width={0} height={HEIGHT} />
        </clipPath>
        <g className="lap-axes">
          <path d={`M${MARGIN.left} ${MARGIN.top}V${HEIGHT - MARGIN.bottom}H${MARGIN.left + inner}`} />
          <path d={`M${MARGIN.left} ${middle}H${MARGIN.left + inner}`} strokeDasharray="2 3" />
          {[limit, 0, -limit].map((energy) => (
            <text key={energy} x={MARGIN.left - 5} y={yOf(energy, limit)} textAnchor="end" dominantBaseline="central">
              {energy > 0 ? `+${plain(energy)}` : plain(energy)}
            </text>
          ))}
          <text x={MARGIN.left} y={HEIGHT - MARGIN.bottom + 14}>
            0
          </text>
          <text x={MARGIN.left + inner} y={HEIGHT - MARGIN.bottom + 14} textAnchor="end">
            {t`${room} laps`}
          </text>
          <text x={MARGIN.left + inner / 2} y={HEIGHT - 4} textAnchor="middle">
            {t`energy (kT₀) against laps`}
          </text>
        </g>
        <g clipPath={`url(#${clip})`}>
          {works.map((work, i) => {
            const style = theme.sources[work.source];
            const dash = { strokeDasharray: style.dashArray };
            return <path key={work.source} d={lines[i]} fill="none" stroke={style.color} strokeWidth={2} {...dash} />;
          })}
        </g>
      </svg>
    </div>
  );
}

function record(works: readonly LoopWork[], fraction: Float64Array, room: number, width: number) {
  const energies = works.map((work) =>
    Float64Array.from({ length: POINTS + 1 }, (_, i) => energyAfter(work, fraction, (room * i) / POINTS)),
  );
  const largest = energies.reduce((most, line) => line.reduce((m, value) => Math.max(m, Math.abs(value)), most), 0);
  const limit = workLimit(largest);
  const lines = energies.map((line) => {
    const points = Array.from(line, (energy, i) => {
      const x = MARGIN.left + (width * i) / POINTS;
      return `${x.toFixed(1)} ${yOf(energy, limit).toFixed(1)}`;
    });
    return `M${points.join("L")}`;
  });
  return { lines, limit };
}

function yOf(energy: number, limit: number): number {
  const height = HEIGHT - MARGIN.top - MARGIN.bottom;
  return MARGIN.top + (0.5 - (0.5 * energy) / limit) * height;
}
