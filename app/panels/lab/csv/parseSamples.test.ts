import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { createGenerator } from "../../../../src/random/xoshiro128.ts";
import { parseSamples } from "./parseSamples.ts";
import { writeSamples } from "./writeSamples.ts";

const samplesOf = (text: string) => {
  const reading = parseSamples(text);
  return reading.ok ? reading.samples : reading.problem;
};
const problemOf = (text: string) => {
  const reading = parseSamples(text);
  return reading.ok ? null : reading.problem;
};

const TWO = [
  { x: 1, y: -2.5, fx: 0.25, fy: 3e-4 },
  { x: 0, y: 4, fx: -1, fy: 2 },
];

test.each([
  ["a header", "x,y,fx,fy\n1,-2.5,0.25,3e-4\n0,4,-1,2\n"],
  ["no header", "1,-2.5,0.25,3e-4\n0,4,-1,2"],
  ["another order and case", "FY,X,fX,Y\n3e-4,1,0.25,-2.5\n2,0,-1,4"],
  ["units and underscores", "x (nm),y [nm],F_x,F_y (kT/nm)\n1,-2.5,0.25,3e-4\n0,4,-1,2"],
  ["semicolons", "x;y;fx;fy\n1;-2.5;0.25;3e-4\n0;4;-1;2"],
  ["tabs", "x\ty\tfx\tfy\n1\t-2.5\t0.25\t3e-4\n0\t4\t-1\t2"],
  ["spaces and a header as a comment", "# x y fx fy\n 1  -2.5 0.25 3e-4\n0 4 -1 2 "],
  ["Windows line ends and a byte order mark", "\uFEFFx,y,fx,fy\r\n1,-2.5,0.25,3e-4\r\n0,4,-1,2\r\n"],
  ["quotation marks", '"x","y","fx","fy"\n"1","-2.5","0.25","3e-4"\n0,4,-1,2'],
  [
    "blank lines, comments, trailing commas",
    "# made by hand\n\nx,y,fx,fy,\n1,-2.5,0.25,3e-4,\n\n# half way\n0,4,-1,2,\n\n",
  ],
  ["a typographic minus", "x,y,fx,fy\n1,−2.5,0.25,3e-4\n0,4,−1,2"],
])("reads %s", (_name, text) => {
  expect(samplesOf(text)).toEqual(TWO);
});

test("takes the potential’s force where none is given, and says so", () => {
  expect(parseSamples("x,y\n1,2")).toEqual({
    ok: true,
    samples: [{ x: 1, y: 2 }],
    notes: ["Without fx and fy, the forces are the potential’s."],
  });
  expect(samplesOf("1,2\n3,4")).toEqual([
    { x: 1, y: 2 },
    { x: 3, y: 4 },
  ]);
});

test("leaves other columns out, and says so", () => {
  expect(parseSamples("t,x,y,fx,fy,V\n0,1,2,3,4,5")).toEqual({
    ok: true,
    samples: [{ x: 1, y: 2, fx: 3, fy: 4 }],
    notes: ["Left out: the columns t, V."],
  });
});

describe("refuses in one sentence", () => {
  test.each([
    ["nothing", "", "It is empty: there must be one line for each sample, with x, y or x, y, fx, fy."],
    ["blank", " \n\t\n", "It is empty: there must be one line for each sample, with x, y or x, y, fx, fy."],
    ["only a header", "x,y\n", "It has no samples: there must be a line of numbers for each."],
    ["only a comment", "# nothing here", "It has no samples: there must be a line of numbers for each."],
    ["a missing y", "x,fx,fy\n1,2,3", "The column y is missing: the header must name x and y, and may name fx and fy."],
    [
      "other names",
      "a,b\n1,2",
      "The columns x and y are missing: the header must name x and y, and may name fx and fy.",
    ],
    ["half a force", "x,y,fx\n1,2,3", "The column fy is missing: give both components of the force, or neither."],
    ["a name twice", "x,y,X\n1,2,3", "The header names the column x twice."],
    [
      "three nameless columns",
      "1,2,3",
      "Columns are missing or too many: without a header there must be two (x, y) or four (x, y, fx, fy), and line 1 has 3 columns.",
    ],
    ["a word", "x,y\n1,2\n3,abc", "Line 3, column y must be a number; “abc” is not one."],
    ["a long word", `x,y\n1,${"z".repeat(500)}`, `Line 2, column y must be a number; “${"z".repeat(23)}…” is not one.`],
    [
      "NaN",
      "x,y,fx,fy\n1,2,3,4\n\n1,2,nan,4",
      "Line 4, column fx is NaN, which is not a number: correct it, or remove the line.",
    ],
    ["infinity", "1,2,3,-Infinity", "Line 1, column fy is infinite: it must be a finite number."],
    ["inf", "1,2,+inf,0", "Line 1, column fx is infinite: it must be a finite number."],
    ["a number too large for any", "1,2,1e999,0", "Line 1, column fx must be a number; “1e999” is not finite."],
    ["a place too far away", "x,y\n1,5000", "Line 2, column y must be between −1000 and 1000; 5000 is not."],
    ["an empty cell", "x,y,fx,fy\n1,2,,4", "Line 2, column fx is empty: every sample needs a number there."],
    ["a short row", "x,y,fx,fy\n1,2,3,4\n1,2,3", "Line 3 has 3 cells instead of 4."],
    [
      "a long row",
      "x,y\n1,5,2,5",
      "Line 2 has 4 cells instead of 2; decimals must be written with a point, not a comma.",
    ],
    [
      "decimal commas",
      "x;y\n1,5;2,5",
      "Line 2, column x must be a number; write “1.5”, with a point, instead of “1,5”.",
    ],
    [
      "quoted decimal commas",
      'x,y\n"1,5","2,5"',
      "Line 2, column x must be a number; write “1.5”, with a point, instead of “1,5”.",
    ],
    ["an open quotation mark", 'x,y\n"1,2\n3,4', "Line 2 has a quotation mark that does not belong there."],
    ["2001 rows", "1,2\n".repeat(2001), "It has more than 2000 rows; the lab fits at most 2000 samples."],
  ])("%s", (_name, text, sentence) => {
    expect(problemOf(text)).toBe(sentence);
  });

  it("takes 2000 rows, between any number of blank lines up to 2100", () => {
    expect(samplesOf("1,2\n".repeat(2000))).toHaveLength(2000);
    expect(samplesOf(`x,y\n${"1,2\n\n".repeat(2000)}`)).toHaveLength(2000);
    expect(problemOf(`1,2\n${"\n".repeat(5000)}`)).toMatch(/more than 4100 lines, most of them blank/);
  });

  it("a million rows", () => {
    const text = "0.1234,0.5678,1.25,2.5\n".repeat(1_000_000);
    expect(problemOf(text)).toBe(
      "It is 23.0 MB long, which is too many rows: the lab fits at most 2000 samples, and they need far less than 1 MB.",
    );
  });

  it("a quarter of a million short rows", () => {
    expect(problemOf("1,2\n".repeat(249_000))).toBe("It has more than 2000 rows; the lab fits at most 2000 samples.");
  });
});

test("what is written reads back exactly", () => {
  const { uniform } = createGenerator(71);
  const [positions, forces] = [new Float64Array(1000), new Float64Array(1000)];
  for (let i = 0; i < 1000; i++) {
    positions[i] = 10 * uniform() - 5;
    forces[i] = (uniform() - 0.5) * 10 ** Math.floor(12 * uniform() - 6);
  }
  forces[3] = 0;
  const reading = parseSamples(writeSamples(positions, forces));
  expect(reading).toMatchObject({ ok: true, notes: [] });
  const read = reading.ok ? reading.samples : [];
  expect(read.flatMap(({ x, y }) => [x, y])).toEqual([...positions]);
  expect(read.flatMap(({ fx, fy }) => [fx, fy])).toEqual([...forces]);
});

test("junk is refused in one sentence or read as finite samples, and never throws", () => {
  const cell = fc.oneof(
    fc.double().map(String),
    fc.string({ maxLength: 6 }),
    fc.constantFrom("x", "Y", "f_x", "fy", "", '"', "1,5"),
  );
  const line = fc
    .tuple(fc.array(cell, { maxLength: 5 }), fc.constantFrom(",", ";", "\t", " "))
    .map(([cells, by]) => cells.join(by));
  const junk = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.array(line, { maxLength: 8 }).map((lines) => lines.join("\n")),
  );
  fc.assert(
    fc.property(junk, (text) => {
      const reading = parseSamples(text);
      if (reading.ok) {
        expect(reading.samples.length).toBeGreaterThan(0);
        for (const sample of reading.samples) expect(Object.values(sample).every(Number.isFinite)).toBe(true);
      } else {
        expect(reading.problem).toMatch(/^[^\n]{10,200}\.$/u);
      }
    }),
    { numRuns: 500, seed: 9 },
  );
});
