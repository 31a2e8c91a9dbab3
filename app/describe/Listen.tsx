import { type RefObject, useEffect, useMemo, useState } from "react";
import { download, fileName } from "../export/download.ts";
import type { ShelvedFigure } from "../figures/FigureShelf.ts";
import { t } from "../messages/t.ts";
import type { AboutPanel } from "../panels/AboutPanel.ts";
import { heardFigure } from "../sound/heardFigure.ts";
import { melodyOf } from "../sound/melody.ts";
import { render } from "../sound/play.ts";
import { type Playing, playAll } from "../sound/playAll.ts";
import { waveFile } from "../sound/wave.ts";

interface ListenProps {
  readonly shelved: ShelvedFigure;
  readonly about: AboutPanel;
  /** Holds what stops the sound, while there is any. */
  readonly stop: RefObject<(() => void) | null>;
  readonly onSaid: (sentence: string) => void;
}

/** A figure's curves as sound, one after another. Nothing plays until it is asked for. */
export function Listen({ shelved: { figure, overlaid, label }, about, stop, onSaid }: ListenProps) {
  const heard = useMemo(() => heardFigure(figure, overlaid), [figure, overlaid]);
  const [playing, setPlaying] = useState<Playing | null>(null);
  const melodies = () =>
    heard?.curves.map((curve) => ({ name: curve.name, melody: melodyOf(curve, heard.range) })) ?? [];

  useEffect(() => {
    stop.current = playing === null ? null : playing.stop;
    return () => {
      stop.current = null;
      playing?.stop();
    };
  }, [stop, playing]);
  if (heard === null) return null;

  const play = () => {
    const begun = playAll(melodies(), onSaid);
    setPlaying(begun);
    begun.ended.then(() => setPlaying(null), reportError);
  };
  const save = async () => {
    const sound = await render(melodies().map(({ melody }) => melody));
    const channels = [0, 1].map((channel) => sound.getChannelData(channel));
    const file = waveFile({ sampleRate: sound.sampleRate, channels });
    download(new Blob([file], { type: "audio/wav" }), fileName([about.panel, label], "wav"));
    onSaid(t`${label}: saved as sound.`);
  };
  return (
    <section className="describe-row" aria-label={t`${label}, as sound`}>
      <button type="button" className="button" onClick={playing === null ? play : playing.stop}>
        {playing === null ? t`Listen` : t`Stop`}
      </button>
      <button type="button" className="button" onClick={() => void save()}>
        {t`Save sound (WAV)`}
      </button>
      <p className="control-help">
        {heard.range.zeros
          ? t`Each curve is heard from left to right, higher where its values are; a tick marks where it passes through zero. Escape stops.`
          : t`Each curve is heard from left to right, higher where its values are. Escape stops.`}
      </p>
    </section>
  );
}
