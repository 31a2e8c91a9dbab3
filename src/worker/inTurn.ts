let last: Promise<unknown> = Promise.resolve();

/**
 * Loads modules one after the other. Two that are loaded at once, and both rest on one that awaits something while it loads, would be
 * a race in WebKit: the second could run before what it imports has (https://bugs.webkit.org/show_bug.cgi?id=242740).
 */
export function inTurn<Module>(load: () => Promise<Module>): Promise<Module> {
  const mine = last.then(load);
  last = mine.catch(() => undefined);
  return mine;
}
