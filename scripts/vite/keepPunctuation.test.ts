import { expect, it } from "vitest";
import { keepPunctuation } from "./keepPunctuation.mjs";

const text = (value: string) => ({ type: "text", value });
const formula = (tex: string) => ({
  type: "element",
  tagName: "span",
  properties: { className: ["katex"] },
  children: [text("shown"), { type: "element", tagName: "annotation", children: [text(tex)] }],
});

it("binds what closes a short formula to it, and nothing else", () => {
  const [short, long] = [formula("\\sigma"), formula("x".repeat(60))];
  const children = [text("Field, "), short, text(", and "), short, text(" too, "), long, text(".")];
  const tree = { type: "root", children: [{ type: "element", children }] };
  keepPunctuation()(tree);
  expect(children).toEqual([
    text("Field, "),
    { type: "element", tagName: "span", properties: { className: ["unbroken"] }, children: [short, text(",")] },
    text(" and "),
    short,
    text(" too, "),
    long,
    text("."),
  ]);
});
