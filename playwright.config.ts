import { defineConfig } from "@playwright/test";
import { browserFlags, findBrowser } from "./scripts/findBrowser.mjs";

// Found once; the workers read this file again and inherit the answer.
process.env.CHROMIUM_PATH = findBrowser();

export default defineConfig({
  testDir: "e2e",
  // Two at once: the engine's worker keeps a core busy by itself.
  workers: 2,
  fullyParallel: true,
  forbidOnly: true,
  retries: 0,
  timeout: 120_000,
  // Slow machines compute and draw for a while before a figure settles.
  expect: { timeout: 15_000 },
  reporter: "list",
  use: {
    baseURL: `http://localhost:${process.env.KERNEL_FIELDS_PORT}/`,
    viewport: { width: 1280, height: 800 },
    trace: "off",
    // Each test is a first visit: without this, each would fetch the whole notebook. e2e/offline.spec.ts allows them.
    serviceWorkers: "block",
    launchOptions: { executablePath: process.env.CHROMIUM_PATH, args: browserFlags() },
  },
  projects: [{ name: "chromium", use: { browserName: "chromium" } }],
  webServer: {
    command: "node scripts/serve.mjs",
    // Any free port; its number is read from the line that the server prints.
    env: { PORT: "0" },
    wait: { stdout: /Kernel Fields is at http:\/\/localhost:(?<KERNEL_FIELDS_PORT>\d+)/ },
    gracefulShutdown: { signal: "SIGTERM", timeout: 1000 },
  },
});
