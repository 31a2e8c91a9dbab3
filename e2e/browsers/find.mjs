import { existsSync, readdirSync } from "node:fs";
import { delimiter, join } from "node:path";

const LIBRARIES = ["/usr/lib", "/usr/libexec", "/usr/lib64"];

/** Firefox, if there is one: FIREFOX_PATH, else the system's. */
export function findFirefox() {
  const { FIREFOX_PATH } = process.env;
  if (FIREFOX_PATH) return FIREFOX_PATH;
  const mac = "/Applications/Firefox.app/Contents/MacOS/firefox";
  return onPath("firefox-esr") ?? onPath("firefox") ?? (existsSync(mac) ? mac : undefined);
}

/** WebKitGTK's driver, its small browser and a screen for it, if all three are there. */
export function findWebKit() {
  const driver = onPath("WebKitWebDriver");
  const screen = onPath("Xvfb");
  const browser = LIBRARIES.flatMap((folder) => [folder, ...below(folder).filter((name) => /-linux-gnu/.test(name))])
    .flatMap((folder) =>
      ["webkit2gtk-4.1", "webkit2gtk-4.0", "webkitgtk-6.0"].map((name) => join(folder, name, "MiniBrowser")),
    )
    .find((path) => existsSync(path));
  return driver && screen && browser ? { driver, screen, browser } : undefined;
}

/** @param {string} name */
function onPath(name) {
  const folders = (process.env.PATH ?? "").split(delimiter).filter((folder) => folder !== "");
  return folders.map((folder) => join(folder, name)).find((path) => existsSync(path));
}

/** @param {string} folder */
function below(folder) {
  return existsSync(folder) ? readdirSync(folder).map((name) => join(folder, name)) : [];
}
