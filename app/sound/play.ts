import type { Melody } from "./melody.ts";

/** Loudness; well below what clips when a tick sounds over the tone. */
const TONE = 0.25;
const TICK = 0.4;
/** Seconds in which a tone comes and goes, so that it does not click. */
const FADE = 0.02;
const TICK_LENGTH = 0.03;
const TICK_PITCH = 2200;

/**
 * Lays a melody out in a context's time, to be played aloud or rendered.
 * @param start seconds, in the context's time.
 * @returns what sounds last, and ends when the melody does.
 */
export function layOut(context: BaseAudioContext, melody: Melody, start: number): OscillatorNode {
  const { duration, frequency, pan, ticks } = melody;
  const tone = new OscillatorNode(context, { type: "triangle" });
  const place = new StereoPannerNode(context);
  const loudness = new GainNode(context, { gain: 0 });
  tone.frequency.setValueCurveAtTime(frequency, start, duration);
  place.pan.setValueCurveAtTime(pan, start, duration);
  swell(loudness.gain, TONE, start, duration);
  tone.connect(place).connect(loudness).connect(context.destination);
  tone.start(start);
  tone.stop(start + duration);
  for (const tick of ticks) layTick(context, start + tick, panAt(melody, tick));
  return tone;
}

function layTick(context: BaseAudioContext, at: number, pan: number): void {
  const tone = new OscillatorNode(context, { type: "square", frequency: TICK_PITCH });
  const place = new StereoPannerNode(context, { pan });
  const loudness = new GainNode(context, { gain: 0 });
  swell(loudness.gain, TICK * TONE, at, TICK_LENGTH);
  tone.connect(place).connect(loudness).connect(context.destination);
  tone.start(at);
  tone.stop(at + TICK_LENGTH);
}

function swell(gain: AudioParam, top: number, start: number, duration: number): void {
  const fade = Math.min(FADE, duration / 4);
  gain.setValueAtTime(0, start);
  gain.linearRampToValueAtTime(top, start + fade);
  gain.setValueAtTime(top, start + duration - fade);
  gain.linearRampToValueAtTime(0, start + duration);
}

function panAt({ pan, duration }: Melody, time: number): number {
  return pan[Math.round((Math.min(duration, Math.max(0, time)) / duration) * (pan.length - 1))];
}

/** Samples a second of what is rendered to a file. */
const RENDERED = 44_100;
/** Seconds between one melody and the next. */
const PAUSE = 0.4;

/** Melodies one after another, as two channels of samples. */
export async function render(melodies: readonly Melody[]): Promise<AudioBuffer> {
  const length = melodies.reduce((sum, { duration }) => sum + duration + PAUSE, 0);
  const context = new OfflineAudioContext(2, Math.ceil(length * RENDERED), RENDERED);
  let start = 0;
  for (const melody of melodies) {
    layOut(context, melody, start);
    start += melody.duration + PAUSE;
  }
  return context.startRendering();
}
