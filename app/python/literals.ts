/** A piece of Python that is to stand as it is, where otherwise a value would. */
export class Python {
  readonly code: string;
  constructor(code: string) {
    this.code = code;
  }
}

/** What can be written down in Python: numbers with all their digits, texts, lists, dictionaries, arrays. */
export type Value =
  | number
  | string
  | boolean
  | null
  | Python
  | Float64Array
  /** A dictionary whose names are texts, whatever they are. */
  | ReadonlyMap<string, Value>
  | readonly Value[]
  | { readonly [name: string]: Value };

/** Values in a line of an array. */
const WIDTH = 110;

/** A value as Python writes it; a `Float64Array` is a NumPy array. */
export function literal(value: Value, indent = ""): string {
  if (value instanceof Python) return value.code;
  if (value === null) return "None";
  if (typeof value === "number") return number(value);
  if (typeof value === "string") return JSON.stringify(value);
  if (typeof value === "boolean") return value ? "True" : "False";
  if (value instanceof Float64Array) return `np.array(${list(Array.from(value, number), indent)})`;
  const inner = `${indent}    `;
  if (isList(value))
    return list(
      value.map((each) => literal(each, inner)),
      indent,
    );
  if (isDictionary(value)) return dictionary(value, indent);
  const names = Object.keys(value);
  const plain = names.every(isName);
  const entries = names.map((name) =>
    plain ? `${snake(name)}=${literal(value[name], inner)}` : `${JSON.stringify(name)}: ${literal(value[name], inner)}`,
  );
  return plain ? bracketed("dict(", entries, ")", indent) : bracketed("{", entries, "}", indent);
}

function dictionary(entries: ReadonlyMap<string, Value>, indent: string): string {
  const inner = `${indent}    `;
  const written = Array.from(entries, ([name, each]) => `${JSON.stringify(name)}: ${literal(each, inner)}`);
  return bracketed("{", written, "}", indent);
}

/** Points [N×m] as an array of N rows. */
export function rows(values: Float64Array, columns: number): Python {
  const lines = Array.from(
    { length: values.length / columns },
    (_, i) => `[${Array.from(values.subarray(columns * i, columns * (i + 1)), number).join(", ")}]`,
  );
  return new Python(lines.length === 0 ? `np.empty((0, ${columns}))` : `np.array(${list(lines, "")})`);
}

/** Two arrays [N] as the columns of one. */
export function pairs(x: Float64Array, y: Float64Array): Python {
  return rows(
    new Float64Array(2 * x.length).map((_, k) => (k % 2 === 0 ? x[k >> 1] : y[k >> 1])),
    2,
  );
}

/** Assignments, one below the other. */
export function assignments(values: { readonly [name: string]: Value }): string {
  return Object.entries(values)
    .map(([name, value]) => `${name} = ${literal(value)}`)
    .join("\n");
}

/** bondLength → bond_length. */
export function snake(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

function number(value: number): string {
  if (Number.isNaN(value)) return "np.nan";
  if (!Number.isFinite(value)) return value > 0 ? "np.inf" : "-np.inf";
  return Object.is(value, -0) ? "-0.0" : String(value);
}

function isDictionary(value: object): value is ReadonlyMap<string, Value> {
  return value instanceof Map;
}

function isList(value: Value): value is readonly Value[] {
  return Array.isArray(value);
}

/** What cannot be the name of an argument. */
const KEYWORDS = new Set(
  "False None True and as assert async await break class continue def del elif else except finally for from global if import in is lambda nonlocal not or pass raise return try while with yield".split(
    " ",
  ),
);

function isName(name: string): boolean {
  return /^[A-Za-z_]\w*$/.test(name) && !KEYWORDS.has(name);
}

function list(items: readonly string[], indent: string): string {
  return bracketed("[", items, "]", indent);
}

/** On one line where it fits, else filled line by line. */
function bracketed(open: string, items: readonly string[], close: string, indent: string): string {
  const flat = `${open}${items.join(", ")}${close}`;
  if (indent.length + flat.length <= WIDTH && !flat.includes("\n")) return flat;
  const lines: string[] = [];
  for (const item of items) {
    const last = lines.at(-1);
    const joined = `${last} ${item},`;
    const goesOn =
      last !== undefined && !item.includes("\n") && !last.includes("\n") && indent.length + 4 + joined.length <= WIDTH;
    if (goesOn) lines[lines.length - 1] = joined;
    else lines.push(`${item},`);
  }
  return `${open}\n${lines.map((line) => `${indent}    ${line}`).join("\n")}\n${indent}${close}`;
}
