import { describe, expect, it } from "vitest";
import { EMBED_DEFAULTS, readEmbedOptions } from "../embed/embedOptions.ts";
import { homeOf } from "../store/browserAddress.ts";
import { embedAddress, fieldTag, frameTag, pageAddress } from "./addresses.ts";
import { bibtex, citation, dayOf } from "./citation.ts";

const shared = {
  home: "https://uni.example/kernel-fields/",
  hash: "#/lab/kernels?v=1&N=20&sigma=3",
  title: "“Two kernels” & more",
};
const options = {
  ...EMBED_DEFAULTS,
  controls: ["sigma", "lambda"],
  locked: ["N"],
  theme: "dark" as const,
  still: true,
};

describe("what is shared", () => {
  it("stands in the notebook’s own folder, whatever mode it was shared from", () => {
    expect(homeOf("https://uni.example/kernel-fields/?lecture#/lab?v=1&N=20")).toBe(
      "https://uni.example/kernel-fields/",
    );
    expect(homeOf("https://uni.example/a/index.html#/lab")).toBe("https://uni.example/a/index.html");
    expect(pageAddress(shared)).toBe("https://uni.example/kernel-fields/#/lab/kernels?v=1&N=20&sigma=3");
  });

  it("says in the embed’s address what is shown and what is fixed", () => {
    const address = new URL(embedAddress(shared, options));
    expect(address.hash).toBe(shared.hash);
    expect(readEmbedOptions(address.search)).toEqual(options);
  });

  it("makes tags that say the same, safe in any page", () => {
    const frame = frameTag(shared, options, 640);
    expect(frame).toContain(
      'src="https://uni.example/kernel-fields/?embed&amp;controls=sigma,lambda&amp;locked=N&amp;still&amp;theme=dark#/lab/kernels?v=1&amp;N=20&amp;sigma=3"',
    );
    expect(frame).toContain('title="“Two kernels” &amp; more"');
    expect(frame).toContain("color-scheme: dark");
    expect(fieldTag(shared, options, 640)).toBe(
      `<script src="https://uni.example/kernel-fields/embed.js" async></script>
<kernel-field panel="lab/kernels" state="v=1&amp;N=20&amp;sigma=3" controls="sigma lambda" locked="N" still theme="dark" label="“Two kernels” &amp; more" height="640">
  <a href="https://uni.example/kernel-fields/#/lab/kernels?v=1&amp;N=20&amp;sigma=3">“Two kernels” &amp; more</a>
</kernel-field>`,
    );
    expect(fieldTag({ ...shared, hash: "#/lab/loop", title: '"><b>' }, EMBED_DEFAULTS, 480)).toContain(
      '<kernel-field panel="lab/loop" label="&quot;&gt;&lt;b&gt;" height="480">',
    );
  });
});

describe("a citation", () => {
  const cited = {
    chapter: "The 2-D potential lab",
    ids: ["lab", "kernels"] as const,
    title: "100 % & more_or_less",
    address: "https://uni.example/#/lab?U=abs(r%20-%201)&x={a}",
    day: "2026-03-07",
  };

  it("is BibTeX that holds the link and the day", () => {
    expect(bibtex(cited)).toBe(String.raw`@misc{kernelfields:lab:kernels,
  author       = {{The Kernel Fields authors}},
  title        = {100 \% \& more\_or\_less},
  year         = {2026},
  howpublished = {Interactive figure in ${"``"}The 2-D potential lab'', \emph{Kernel Fields: an interactive notebook on learning force fields with kernels}. \url{https://uni.example/#/lab?U=abs(r%20-%201)&x=%7Ba%7D}},
  note         = {Seen in this state on 2026-03-07}
}`);
  });

  it("is also a line of text", () => {
    expect(citation(cited)).toContain("“100 % & more_or_less”. Interactive figure in “The 2-D potential lab”");
    expect(citation(cited)).toContain(cited.address);
  });

  it("counts days by the reader’s clock", () => {
    expect(dayOf(new Date(2026, 2, 7, 23, 59))).toBe("2026-03-07");
  });
});
