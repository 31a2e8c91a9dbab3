import { useStore } from "zustand";
import type { SourceId } from "../../../../src/experiments/lab.ts";
import type { LoopWork } from "../../../../src/experiments/loopWork.ts";
import { Icon } from "../../../controls/icons.tsx";
import type { FigureTheme } from "../../../figures/theme.ts";
import { Mathematical } from "../../../format/Mathematical.tsx";
import { rich, t } from "../../../messages/t.ts";
import { usePanelVisible } from "../../PanelVisibility.ts";
import { Following } from "../../playback/Following.tsx";
import { type PlayClock, resetClock } from "../../playback/playClock.ts";
import { SOURCE_NAMES } from "../sources.ts";
import { energyAfter } from "./carried.ts";
import { LapRecord } from "./LapRecord.tsx";
import { stepLap, useCarrying } from "./lapClock.ts";
import { signed } from "./signed.ts";

export interface CarriedParticleProps {
  /** Its time counts laps. */
  readonly clock: PlayClock;
  /** Whose work is asked for: each has its row before it is measured. */
  readonly sources: readonly SourceId[];
  readonly works: readonly LoopWork[];
  /** The part of the way done at each point of the works [P+1]. */
  readonly fraction: Float64Array;
  readonly theme: FigureTheme;
}

/** Carries a particle round and round, and keeps the books of the energy it is given. */
export function CarriedParticle({ clock, sources, works, fraction, theme }: CarriedParticleProps) {
  const playing = useStore(clock, (state) => state.playing);
  const rested = useStore(clock, (state) => (state.playing ? null : state.time));
  useCarrying(clock, playing, usePanelVisible());
  const good = works.filter((work) => work.problem === null);
  const said =
    rested === null || rested === 0
      ? ""
      : t`After ${rested.toFixed(2)} laps: ${good
          .map((work) => `${SOURCE_NAMES[work.source]} ${signed(energyAfter(work, fraction, rested))} kT₀`)
          .join(", ")}.`;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset brings its own looks and holds form controls.
    <div className="carried-particle" role="group" aria-label={t`Watch a particle carried round`}>
      <p className="legend">{t`Watch a particle carried round`}</p>
      <div className="button-row">
        <button
          type="button"
          className="button primary"
          onClick={() => clock.setState({ playing: !playing })}
          disabled={good.length === 0}
        >
          <Icon name={playing ? "pause" : "play"} />
          {playing ? t`Pause` : t`Play`}
        </button>
        <button type="button" className="button" onClick={() => stepLap(clock)} disabled={good.length === 0}>
          <Icon name="step" />
          {t`¼ lap`}
        </button>
        <button type="button" className="button" onClick={() => resetClock(clock)} disabled={rested === 0}>
          <Icon name="reset" />
          {t`Reset`}
        </button>
      </div>
      <table className="lap-table">
        <caption>{rich`Energy given to it after ${<Following clock={clock} say={(laps) => laps.toFixed(2)} />} laps`}</caption>
        <tbody>
          {sources.map((source) => {
            const work = good.find((each) => each.source === source);
            if (work === undefined && works.length > 0) return null;
            return (
              <tr key={source} data-source={source}>
                <th scope="row" style={{ color: theme.sources[source].textColor }}>
                  {theme.sources[source].label}
                </th>
                <td>
                  <Following
                    clock={clock}
                    say={(laps) => (work === undefined ? "–" : signed(energyAfter(work, fraction, laps)))}
                  />{" "}
                  <Mathematical text="kT₀" />
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <LapRecord clock={clock} works={good} fraction={fraction} theme={theme} />
      <p className="visually-hidden" aria-live="polite">
        {said}
      </p>
    </div>
  );
}
