import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { fieldsResult } from "../../figures/fixtures.ts";
import { samplesWithForces } from "../../figures/samples.ts";
import { figureTheme } from "../../figures/theme.ts";
import { writeSamples } from "../../panels/lab/csv/writeSamples.ts";
import { createLab } from "../../store/lab/labStore.ts";
import { stateComment, tableTitle } from "../state/inTables.ts";
import { panelState, stateHash, writeState } from "../state/panelState.ts";
import { tableOf } from "../table/tableOf.ts";
import { writeCsv } from "../table/writeCsv.ts";
import { readOwnFile } from "./readOwnFile.ts";

const read = (...parts: readonly BlobPart[]) => readOwnFile(new Blob([...parts]));
const lab = createLab();
lab.store.getState().set({ sigma: 2.5, N: 17 });
const state = panelState(lab, "kernels");

describe("reads back", () => {
  const { positions, forces } = fieldsResult();
  const SAMPLES = [
    { x: 0, y: 0, fx: 0, fy: 0 },
    { x: 1, y: 2, fx: -1, fy: -2 },
    { x: -1, y: 1, fx: 1, fy: -1 },
  ];

  it("a saved state", async () => {
    expect(await read(writeState(state))).toEqual({ kind: "state", hash: stateHash(state) });
    expect(await read("\uFEFF", writeState(state))).toEqual({ kind: "state", hash: stateHash(state) });
  });

  it("the state of a figure’s table, however long that is", async () => {
    const head = [tableTitle("a figure"), stateComment(state)].map((line) => `# ${line}\r\n`).join("");
    const rows = "map,0.123456789,é,0.25\r\n".repeat(60_000);
    expect(await read(head, "series,x,y,z\r\n", rows)).toEqual({ kind: "state", hash: stateHash(state) });
  });

  it("saved samples", async () => {
    expect(await read(writeSamples(positions, forces))).toEqual({ kind: "samples", samples: SAMPLES, notes: [] });
  });

  it("the samples’ figure, as samples, where its head is gone", async () => {
    const trace = samplesWithForces(positions, forces, figureTheme("light"));
    const titles = { xaxis: { title: { text: "x (length)" } }, yaxis: { title: { text: "y (length)" } } };
    const table = writeCsv(tableOf({ data: [trace], layout: titles }, []), ["Where, x: −2.5"]);
    expect(await read(table)).toMatchObject({ kind: "samples", samples: SAMPLES });
  });
});

test.each([
  ["nothing", "", "It is empty."],
  ["a spreadsheet", Uint8Array.of(0x50, 0x4b, 0x03, 0x04, 1, 2), /spreadsheet/],
  ["another encoding", Uint8Array.of(0xff, 0xfe, 0x78, 0x00), /UTF-16/],
  ["prose", "Dear reader, this is not a table at all.", /./],
  ["half a state", writeState(state).slice(0, 200), /cut off/],
  ["a state that is far too long", `{"a":"${"x".repeat(3_000_000)}"}`, /3\.0 MB long/],
  ["a long table of something else", "a,b,c\n1,2,3\n".repeat(200_000), /too long/],
])("refuses %s in one sentence", async (_name, content, sentence) => {
  const file = await read(content);
  expect(file).toEqual({ kind: "problem", problem: expect.stringMatching(sentence) });
});

test("whatever is in a file, it is read or refused in one sentence", async () => {
  const whole = writeState(state);
  const broken = fc
    .tuple(fc.nat(whole.length), fc.nat(40), fc.string({ unit: "binary" }))
    .map(([at, length, text]) => whole.slice(0, at) + text + whole.slice(at + length));
  await fc.assert(
    fc.asyncProperty(fc.oneof(fc.uint8Array(), broken), async (content) => {
      const file = await readOwnFile(new Blob([typeof content === "string" ? content : new Uint8Array(content)]));
      if (file.kind === "problem") expect(file.problem).toMatch(/^[^\n]{5,300}\.$/u);
      if (file.kind !== "state") return;
      const other = createLab();
      other.store.getState().load(file.hash);
      for (const [key, spec] of Object.entries(other.specs)) {
        const value: unknown = Reflect.get(other.store.getState().values, key);
        expect(Reflect.apply(spec.check, spec, [value])).toBeNull();
      }
    }),
    { seed: 12, numRuns: 300 },
  );
});
