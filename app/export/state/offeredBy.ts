/** The keys of the settings that the panel around an element has controls for. */
export function offeredBy(element: HTMLElement): ReadonlySet<string> {
  const controls = element.closest("[data-panel]")?.querySelectorAll<HTMLElement>("[data-control]") ?? [];
  return new Set([...controls].flatMap(({ dataset }) => dataset.control ?? []));
}
