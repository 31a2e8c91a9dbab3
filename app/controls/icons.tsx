/** Line icons on a 16×16 grid, in the text's colour; always beside or under a name, so hidden from screen readers. */
const PATHS = {
  undo: "M6 3 2.5 6.5 6 10M2.5 6.5h7a4 4 0 0 1 0 8H6",
  redo: "m10 3 3.5 3.5L10 10M13.5 6.5h-7a4 4 0 0 0 0 8H10",
  reset: "M3 8a5 5 0 1 0 1.6-3.7M3 2.2v3h3",
  link: "M6.7 9.3a2.6 2.6 0 0 0 3.7 0l2.3-2.3a2.6 2.6 0 0 0-3.7-3.7l-.8.8M9.3 6.7a2.6 2.6 0 0 0-3.7 0L3.3 9A2.6 2.6 0 0 0 7 12.7l.8-.8",
  share: "M8 10V2.2M5 5l3-3 3 3M4.5 7.5H3v6h10v-6h-1.5",
  sun: "M8 5.2a2.8 2.8 0 1 0 0 5.6 2.8 2.8 0 0 0 0-5.6ZM8 1.2v1.6M8 13.2v1.6M1.2 8h1.6M13.2 8h1.6M3.2 3.2l1.1 1.1M11.7 11.7l1.1 1.1M12.8 3.2l-1.1 1.1M4.3 11.7l-1.1 1.1",
  moon: "M13.2 9.6A5.6 5.6 0 0 1 6.4 2.8a5.6 5.6 0 1 0 6.8 6.8Z",
  play: "M5 3v10l8-5Z",
  pause: "M5 3v10M11 3v10",
  step: "M4 3v10l6-5ZM12.5 3v10",
  dice: "M3 3h10v10H3ZM5.8 5.8h.01M10.2 10.2h.01M8 8h.01",
  close: "m4 4 8 8M12 4l-8 8",
  check: "m3 8.5 3.3 3.3L13 5",
  keyboard: "M1.8 4h12.4v8H1.8ZM4.3 6.6h.01M6.8 6.6h.01M9.3 6.6h.01M11.8 6.6h.01M5 9.6h6",
  save: "M8 2v8M4.8 7 8 10.2 11.2 7M2.5 11.5v2.3h11v-2.3",
  open: "M8 10.5v-8M4.8 5.7 8 2.5l3.2 3.2M2.5 11.5v2.3h11v-2.3",
  describe: "M2.5 3.5h11M2.5 6.5h11M2.5 9.5h7M2.5 12.5h4.5",
  print: "M4.5 6V2.5h7V6M4.5 11H2.3V6h11.4v5h-2.2M4.5 9.3h7v4.2h-7Z",
  globe:
    "M8 1.8a6.2 6.2 0 1 0 0 12.4A6.2 6.2 0 0 0 8 1.8ZM1.8 8h12.4M8 1.8c-4 3.6-4 8.8 0 12.4M8 1.8c4 3.6 4 8.8 0 12.4",
  screen: "M2 2.5h12v8H2ZM8 10.5v2M4.5 14.5 8 12.5l3.5 2",
} as const;

export type IconName = keyof typeof PATHS;

export function Icon({ name }: { readonly name: IconName }) {
  return <LineIcon path={PATHS[name]} />;
}

/** An icon of one's own, drawn like the others. */
export function LineIcon({ path }: { readonly path: string }) {
  return (
    <svg
      viewBox="0 0 16 16"
      width="16"
      height="16"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      <path d={path} />
    </svg>
  );
}
