import "../../styles/playback.css";

export interface RunClockProps {
  /** What is counted, with a name for it that does not change with the language, and how it stands. */
  readonly counts: readonly (readonly [name: string, label: string, value: string | number])[];
}

/** How far a run is, and how fast. */
export function RunClock({ counts }: RunClockProps) {
  return (
    <dl className="run-clock">
      {counts.map(([name, label, value]) => (
        <div key={name}>
          <dt>{label}</dt>
          <dd data-value={name}>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
