import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { promisify } from "node:util";
import { chromium } from "@playwright/test";

const run = promisify(execFile);

const KNOWN_PLACES = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome-stable",
  "/usr/bin/google-chrome",
  "/snap/bin/chromium",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];

/**
 * Finds a Chromium for the browser tests: the given one, the system's, Playwright's own, or one installed by apt where
 * we may. Its path; when there is none, the path at which it is missing, so that the tests say so.
 */
export async function findBrowser(): Promise<string> {
  const places = [process.env.CHROMIUM_PATH ?? "", ...KNOWN_PLACES, chromium.executablePath()];
  const found = places.find((place) => place !== "" && existsSync(place));
  if (found) return found;
  if (process.getuid?.() === 0 && existsSync("/usr/bin/apt-get")) {
    console.log("Installing Chromium …");
    await run("apt-get", ["install", "-y", "chromium"]).catch((error: Error) => console.error(error.message));
  }
  return "/usr/bin/chromium";
}
