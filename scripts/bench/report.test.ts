import { describe, expect, it } from "vitest";
import { isMet, ratioOf, table, time } from "./report.mjs";

const training = { label: "train, N = 50", where: "Node", ours: 2e-3, peerName: "NumPy", peer: 1e-3 };

describe("a row", () => {
  it("is held to at most so many times the peer's time", () => {
    expect(ratioOf({ ...training, target: { atMost: 2 } })).toBe(2);
    expect(isMet({ ...training, target: { atMost: 2 } })).toBe(true);
    expect(isMet({ ...training, target: { atMost: 1.9 } })).toBe(false);
  });

  it("is held to being at least so many times faster", () => {
    const faster = { ...training, peer: 8e-3 };
    expect(ratioOf({ ...faster, target: { faster: 4 } })).toBe(4);
    expect(isMet({ ...faster, target: { faster: 4 } })).toBe(true);
    expect(isMet({ ...faster, target: { faster: 4.1 } })).toBe(false);
  });

  it("without a target is neither met nor missed", () => {
    expect(isMet({ ...training, target: {} })).toBeNull();
  });
});

describe("the table", () => {
  const rows = [
    { ...training, target: { atMost: 1.5 } },
    { ...training, label: "steps", ours: 0.01, peer: 0.02, steps: 50_000, target: { faster: 1.5 } },
    { ...training, where: "Chromium", peerName: "ml-matrix", peer: 3e-3, target: {} },
  ];

  it("in Markdown shows times, speeds, ratios and what was met", () => {
    const lines = table(rows, "markdown").split("\n");
    const cells = lines.map((line) => line.split("|").map((cell) => cell.trim()));
    expect(cells[2].slice(1, -1)).toEqual([
      "train, N = 50",
      "Node",
      "2.0 ms",
      "NumPy 1.0 ms",
      "2.00 ×",
      "≤ 1.5 ×",
      "not met",
    ]);
    expect(cells[3].slice(1, -1)).toEqual([
      "steps",
      "Node",
      "5.0 M/s",
      "NumPy 2.5 M/s",
      "2.00 × faster",
      "≥ 1.5 ×",
      "yes",
    ]);
    expect(cells[4].slice(1, -1)).toEqual([
      "train, N = 50",
      "Chromium",
      "2.0 ms",
      "ml-matrix 3.0 ms",
      "1.50 × faster",
      "–",
      "–",
    ]);
  });

  it("keeps its columns in line", () => {
    const lines = table(rows, "markdown").split("\n");
    expect(new Set(lines.map((line) => line.length)).size).toBe(1);
    expect(table(rows, "text").split("\n")).toHaveLength(4);
  });
});

describe("a time", () => {
  it("has the unit that suits it", () => {
    expect([2.5e-5, 1.234e-3, 0.0567, 3.21].map(time)).toEqual(["25 µs", "1.2 ms", "57 ms", "3.2 s"]);
  });
});
