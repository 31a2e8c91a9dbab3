/** @typedef {import("./plan.mjs").Target} Target */

/**
 * One line of the table.
 * @typedef {object} Row
 * @property {string} label
 * @property {string} where ours ran
 * @property {number} ours seconds
 * @property {string} peerName
 * @property {number} peer seconds
 * @property {Target | {}} target
 * @property {number} [steps] in those seconds: speeds are shown instead
 */

const HEAD = ["work", "in", "ours", "peer", "ratio", "target", "met"];

/**
 * Ours over the peer's time; where speed is what is asked for, how many times faster.
 * @param {Pick<Row, "ours" | "peer" | "target" | "steps" | "peerName">} row
 */
export function ratioOf(row) {
  const { ours, peer } = row;
  return comparesSpeed(row) ? peer / ours : ours / peer;
}

/**
 * Whether the target is met; null where there is none.
 * @param {Row} row
 */
export function isMet(row) {
  if ("atMost" in row.target) return ratioOf(row) <= row.target.atMost;
  if ("faster" in row.target) return ratioOf(row) >= row.target.faster;
  return null;
}

/**
 * The table, for a terminal or in Markdown.
 * @param {readonly Row[]} rows
 * @param {"text" | "markdown"} format
 */
export function table(rows, format) {
  const cells = [HEAD, ...rows.map(cellsOf)];
  const widths = HEAD.map((_, column) => Math.max(...cells.map((row) => row[column].length)));
  const alignRight = [false, false, true, true, true, true, false];
  const lines = cells.map((row) =>
    row.map((cell, column) => (alignRight[column] ? cell.padStart(widths[column]) : cell.padEnd(widths[column]))),
  );
  if (format === "text") return lines.map((row) => row.join("  ").trimEnd()).join("\n");
  const rule = widths.map((width, column) => (alignRight[column] ? `${"-".repeat(width - 1)}:` : "-".repeat(width)));
  return [lines[0], rule, ...lines.slice(1)].map((row) => `| ${row.join(" | ")} |`).join("\n");
}

/** @param {Row} row */
function cellsOf(row) {
  const { label, where, ours, peerName, peer, steps } = row;
  const met = isMet(row);
  const show = (/** @type {number} */ seconds) => (steps === undefined ? time(seconds) : rate(steps / seconds));
  return [
    label,
    where,
    show(ours),
    `${peerName} ${show(peer)}`,
    `${ratioText(ratioOf(row))} ×${comparesSpeed(row) ? " faster" : ""}`,
    targetText(row.target),
    met === null ? "–" : met ? "yes" : "not met",
  ];
}

/** @param {Pick<Row, "target" | "steps" | "peerName">} row */
function comparesSpeed({ target, steps, peerName }) {
  if ("atMost" in target) return false;
  return "faster" in target || steps !== undefined || peerName !== "NumPy";
}

/** @param {Target | {}} target */
function targetText(target) {
  if ("atMost" in target) return `≤ ${target.atMost} ×`;
  if ("faster" in target) return `≥ ${target.faster} ×`;
  return "–";
}

/** @param {number} seconds */
export function time(seconds) {
  if (seconds >= 1) return `${digits(seconds)} s`;
  return seconds >= 1e-3 ? `${digits(seconds * 1e3)} ms` : `${digits(seconds * 1e6)} µs`;
}

/** @param {number} perSecond */
function rate(perSecond) {
  return perSecond >= 1e6 ? `${digits(perSecond / 1e6)} M/s` : `${digits(perSecond / 1e3)} k/s`;
}

/** @param {number} ratio fine enough to tell it from its target */
function ratioText(ratio) {
  return ratio >= 100 ? ratio.toFixed(0) : ratio >= 10 ? ratio.toFixed(1) : ratio.toFixed(2);
}

/**
 * Two significant digits below ten, else a whole number.
 * @param {number} value
 */
function digits(value) {
  return value >= 10 ? value.toFixed(0) : value >= 0.1 ? value.toPrecision(2) : value.toPrecision(1);
}
