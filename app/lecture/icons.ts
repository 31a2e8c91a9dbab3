/** The lecture's own icons, on the same 16 × 16 grid as the page's. */
export const LECTURE_ICONS = {
  previous: "M10 3 5 8l5 5",
  next: "m6 3 5 5-5 5",
  overview: "M2.5 2.5h4v4h-4ZM9.5 2.5h4v4h-4ZM2.5 9.5h4v4h-4ZM9.5 9.5h4v4h-4Z",
  notes: "M3 2.5h10v11H3ZM5.5 5.5h5M5.5 8h5M5.5 10.5h3",
  blank: "M2 3h12v8H2ZM5 14h6M8 11v3M4 9l8-4",
  fullscreen: "M2.5 6V2.5H6M10 2.5h3.5V6M13.5 10v3.5H10M6 13.5H2.5V10",
  again: "M3 8a5 5 0 1 0 1.6-3.7M3 2.2v3h3",
  help: "M5.8 6a2.2 2.2 0 1 1 3.1 2c-.6.3-.9.7-.9 1.6M8 12.3h.01",
  leave: "m4 4 8 8M12 4l-8 8",
} as const;
