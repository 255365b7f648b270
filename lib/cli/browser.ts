import { chromium } from "@playwright/test";
import { findProgram } from "./find-program";

const DEBIAN = "/usr/bin/chromium";
const KNOWN_PLACES = [
  DEBIAN,
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
  return (await findProgram(places, "chromium")) ?? DEBIAN;
}
