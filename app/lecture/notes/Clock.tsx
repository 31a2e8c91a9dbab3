import { useEffect, useState } from "react";
import { t } from "../../messages/t.ts";
import { elapsed } from "./elapsed.ts";

/** The time of day, and how long one has been speaking: from the first moment of `running`, or from when it was set to zero. */
export function Clock({ running }: { readonly running: boolean }) {
  const [now, setNow] = useState(() => new Date());
  const [since, setSince] = useState<Date | null>(null);
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date()), 500);
    return () => clearInterval(timer);
  }, []);
  useEffect(() => {
    if (running) setSince((before) => before ?? new Date());
  }, [running]);
  return (
    <div className="notes-clock">
      <p role="timer" aria-label={t`Time spoken`}>
        {since === null ? "–:––" : elapsed(now.getTime() - since.getTime())}
      </p>
      <p>{now.toLocaleTimeString(undefined, { hour: "2-digit", minute: "2-digit" })}</p>
      <button
        type="button"
        className="button quiet"
        disabled={since === null}
        onClick={() => setSince(new Date())}
      >{t`Clock to zero`}</button>
    </div>
  );
}
