/** Looks at the page, and says what is to be changed then. */
type Measure = () => () => void;

const waiting: Measure[] = [];

/**
 * Measures once what now runs has ended, before the page is painted: all that asked for it look before the first changes anything,
 * since the browser lays out the page anew for a look after a change.
 */
export function measureTogether(measure: Measure): void {
  if (waiting.push(measure) > 1) return;
  queueMicrotask(() => {
    const changes = waiting.splice(0).map((each) => each());
    for (const change of changes) change();
  });
}
