/** Sound as two or more channels of samples, −1 … 1. */
export interface Samples {
  readonly sampleRate: number;
  readonly channels: readonly Float32Array[];
}

const HEADER = 44;

/** Sound as a WAVE file: RIFF, uncompressed, 16 bits a sample. */
export function waveFile({ sampleRate, channels }: Samples): ArrayBuffer {
  const [{ length }] = channels;
  const bytes = 2 * channels.length * length;
  const view = new DataView(new ArrayBuffer(HEADER + bytes));
  const write = (at: number, text: string) => {
    for (let i = 0; i < text.length; i++) view.setUint8(at + i, text.charCodeAt(i));
  };
  write(0, "RIFF");
  view.setUint32(4, HEADER - 8 + bytes, true);
  write(8, "WAVEfmt ");
  view.setUint32(16, 16, true);
  view.setUint16(20, 1, true);
  view.setUint16(22, channels.length, true);
  view.setUint32(24, sampleRate, true);
  view.setUint32(28, 2 * channels.length * sampleRate, true);
  view.setUint16(32, 2 * channels.length, true);
  view.setUint16(34, 16, true);
  write(36, "data");
  view.setUint32(40, bytes, true);
  let at = HEADER;
  for (let i = 0; i < length; i++) {
    for (const channel of channels) {
      view.setInt16(at, Math.round(32_767 * Math.min(1, Math.max(-1, channel[i]))), true);
      at += 2;
    }
  }
  return view.buffer;
}
