import { describe, expect, test } from "vitest";
import { browserFlags, findBrowser } from "./findBrowser.mjs";

const PLAYWRIGHT = "/cache/playwright/chrome";

/** A machine with the given programs; those in `broken` exist but do not start; `fetched` appear after a command. */
function machine(options: {
  programs?: string[];
  broken?: string[];
  environment?: Record<string, string>;
  isRoot?: boolean;
  fetched?: Record<string, string>;
}) {
  const programs = new Set([...(options.programs ?? []), ...(options.broken ?? [])]);
  const commands: string[] = [];
  return {
    commands,
    environment: { PATH: "/usr/local/bin:/usr/bin", ...options.environment },
    isRoot: options.isRoot ?? false,
    playwrightBrowser: () => PLAYWRIGHT,
    isProgram: (path: string) => programs.has(path),
    starts: (path: string) => !(options.broken ?? []).includes(path),
    run(command: string) {
      commands.push(command);
      const program = Object.entries(options.fetched ?? {}).find(([word]) => command.includes(word))?.[1];
      if (program === undefined) return false;
      programs.add(program);
      return true;
    },
  };
}

describe("findBrowser", () => {
  test("takes CHROMIUM_PATH before anything else", () => {
    const programs = ["/opt/chrome", PLAYWRIGHT, "/usr/bin/chromium"];
    expect(findBrowser(machine({ programs, environment: { CHROMIUM_PATH: "/opt/chrome" } }))).toBe("/opt/chrome");
  });

  test("says that CHROMIUM_PATH is wrong instead of taking another", () => {
    const wrong = machine({ programs: [PLAYWRIGHT], environment: { CHROMIUM_PATH: "/nowhere" } });
    expect(() => findBrowser(wrong)).toThrow('CHROMIUM_PATH is "/nowhere"');
    expect(wrong.commands).toEqual([]);
  });

  test("takes Playwright's own before the system's", () => {
    expect(findBrowser(machine({ programs: ["/usr/bin/chromium", PLAYWRIGHT] }))).toBe(PLAYWRIGHT);
  });

  test("takes the system's chromium, then google-chrome, fetching nothing", () => {
    const both = machine({ programs: ["/usr/bin/google-chrome", "/usr/bin/chromium"] });
    expect(findBrowser(both)).toBe("/usr/bin/chromium");
    const withoutWindows = ["/usr/bin/chromium", "/usr/bin/chromium-headless-shell"];
    expect(findBrowser(machine({ programs: withoutWindows }))).toBe("/usr/bin/chromium-headless-shell");
    expect(findBrowser(machine({ programs: ["/usr/bin/google-chrome"] }))).toBe("/usr/bin/google-chrome");
    expect(both.commands).toEqual([]);
  });

  test("passes over a browser that does not start", () => {
    expect(findBrowser(machine({ broken: [PLAYWRIGHT], programs: ["/usr/bin/chromium"] }))).toBe("/usr/bin/chromium");
  });

  test("downloads Playwright's when there is none", () => {
    const bare = machine({ fetched: { "playwright install": PLAYWRIGHT } });
    expect(findBrowser(bare)).toBe(PLAYWRIGHT);
    expect(bare.commands).toEqual(["npx playwright install chromium"]);
  });

  test("as root on Debian, asks the distribution when the download does not help", () => {
    const debian = { programs: ["/usr/bin/apt-get"], isRoot: true, fetched: { "apt-get": "/usr/bin/chromium" } };
    expect(findBrowser(machine(debian))).toBe("/usr/bin/chromium");
    const unlucky = machine({ ...debian, isRoot: false });
    expect(() => findBrowser(unlucky)).toThrow("No Chromium was found");
    expect(unlucky.commands.some((command) => command.includes("apt-get"))).toBe(false);
  });

  test("gives up with one sentence", () => {
    expect(() => findBrowser(machine({}))).toThrow(/^No Chromium was found[^.]*\.$/);
  });
});

test("only root runs without a sandbox", () => {
  expect(browserFlags(machine({ isRoot: true }))).toContain("--no-sandbox");
  expect(browserFlags(machine({ isRoot: false }))).toEqual([]);
});
