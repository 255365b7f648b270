import { defineConfig, devices } from "@playwright/test";
import { freePort } from "./free-port";

// Chosen once, before the first worker: each worker reads this file again and inherits what was chosen.
process.env.E2E_PORT ??= String(await freePort());

const executablePath = process.env.CHROMIUM_PATH;

export default defineConfig({
  testDir: ".",
  outputDir: "../../test-results/browser",
  globalSetup: "./global-setup.ts",
  fullyParallel: true,
  forbidOnly: true,
  workers: 2,
  retries: 0,
  timeout: 60_000,
  reporter: [["list"], ["json", { outputFile: "../../test-results/browser.json" }]],
  use: {
    baseURL: `http://localhost:${process.env.E2E_PORT}`,
    locale: "en-US",
    timezoneId: "Europe/Bucharest",
    // Recording every step takes a third of the time; with E2E_TRACE=1 it is done.
    trace: process.env.E2E_TRACE ? "retain-on-failure" : "off",
    screenshot: "only-on-failure",
    launchOptions: {
      // Containers have no user namespaces for the sandbox, and tests no use for anything beyond this machine.
      args: ["--no-sandbox", "--disable-quic", "--disable-dev-shm-usage", "--disable-background-networking"],
      ...(executablePath && { executablePath }),
    },
  },
  projects: [
    { name: "desktop", use: { ...devices["Desktop Chrome"], viewport: { width: 1440, height: 900 } } },
    {
      name: "phone",
      // Journeys for the keyboard, and those that set their sizes themselves.
      grepInvert: /@desktop/,
      use: {
        ...devices["Desktop Chrome"],
        viewport: { width: 390, height: 844 },
        isMobile: true,
        hasTouch: true,
      },
    },
  ],
});
