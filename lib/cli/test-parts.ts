import { spawn } from "node:child_process";
import { mkdir, readFile, rm } from "node:fs/promises";
import path from "node:path";
import { z } from "zod";
import { checkoutFolder } from "./data-folder";

export type Result = { readonly passed: number; readonly failed: number };

/** One runner: what node runs, and where its report is; without a report the part is one check. */
export type Part = {
  readonly name: string;
  readonly commands: readonly (readonly string[])[];
  readonly report?: { readonly file: string; read(json: unknown): Result };
  /** Long parts show what they do; the others only what went wrong. */
  readonly isLong?: boolean;
  readonly environment?: Record<string, string>;
};

const REPORTS = "test-results";
const next = "node_modules/next/dist/bin/next";

const vitestReport = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  testResults: z.array(z.object({ status: z.string(), assertionResults: z.array(z.unknown()) })),
});

/** A file that cannot even be loaded has no tests to fail, so it counts itself. */
function readVitest(json: unknown): Result {
  const { numPassedTests, numFailedTests, testResults } = vitestReport.parse(json);
  const broken = testResults.filter((file) => file.status === "failed" && file.assertionResults.length === 0);
  return { passed: numPassedTests, failed: numFailedTests + broken.length };
}

const playwrightReport = z.object({
  stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number() }),
  errors: z.array(z.unknown()),
});

function readPlaywright(json: unknown): Result {
  const { stats, errors } = playwrightReport.parse(json);
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky + errors.length };
}

function vitest(project: "unit" | "integration", isLong: boolean): Part {
  const file = path.join(REPORTS, `${project}.json`);
  const run = ["node_modules/vitest/vitest.mjs", "run", "-c", "tests/vitest.config.ts", "--project", project];
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${file}`];
  return { name: project, commands: [[...run, ...reporters]], report: { file, read: readVitest }, isLong };
}

/** The fast parts, which need no database. */
export const checks: readonly Part[] = [
  // The types of the routes and of CSS imports are Next's to generate.
  {
    name: "types",
    commands: [
      [next, "typegen"],
      ["node_modules/typescript/bin/tsc", "--noEmit"],
    ],
  },
  { name: "lint", commands: [["node_modules/@biomejs/biome/bin/biome", "check"]] },
  {
    name: "architecture",
    commands: [
      [
        "node_modules/dependency-cruiser/bin/dependency-cruise.mjs",
        ...[
          "--config",
          "tests/architecture/dependency-rules.cjs",
          "app",
          "components",
          "lib",
          "prisma",
          "proxy.ts",
        ],
      ],
    ],
  },
  vitest("unit", false),
];

export const integration = vitest("integration", true);

export const build: Part = { name: "build", commands: [["lib/cli/bootstrap.mjs", "build"]] };

/** The journeys through the production build, in the browser at the given path. */
export function browserJourneys(chromium: string): Part {
  const file = path.join(REPORTS, "browser.json");
  return {
    name: "browser",
    commands: [["node_modules/@playwright/test/cli.js", "test", "-c", "tests/e2e/playwright.config.ts"]],
    report: { file, read: readPlaywright },
    isLong: true,
    environment: { CHROMIUM_PATH: chromium },
  };
}

/** Runs a part and prints one line about it, and what it wrote when it failed. */
export async function runPart(part: Part): Promise<Result> {
  const started = Date.now();
  const { succeeded, output } = await runCommands(part);
  const result = await countResult(part, succeeded);
  const seconds = ((Date.now() - started) / 1000).toFixed(1);
  const failed = result.failed > 0 ? `, ${result.failed} failed` : "";
  if (failed) process.stdout.write(output);
  console.log(`${failed ? "✗" : "✓"} ${part.name}: ${result.passed} passed${failed} (${seconds} s)`);
  return result;
}

async function runCommands(part: Part): Promise<{ succeeded: boolean; output: string }> {
  await mkdir(path.join(checkoutFolder, REPORTS), { recursive: true });
  if (part.report) await rm(path.join(checkoutFolder, part.report.file), { force: true });
  let output = "";
  for (const command of part.commands) {
    const ran = await runCommand(command, part);
    output += ran.output;
    if (ran.code !== 0) return { succeeded: false, output };
  }
  return { succeeded: true, output };
}

/** A runner that failed, left no report or ran nothing has not passed, whatever else it says. */
async function countResult({ name, report }: Part, succeeded: boolean): Promise<Result> {
  if (!report) return succeeded ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
  const text = await readFile(path.join(checkoutFolder, report.file), "utf8").catch(() => undefined);
  const result = text === undefined ? { passed: 0, failed: 0 } : report.read(JSON.parse(text));
  if (result.failed > 0 || (succeeded && result.passed > 0)) return result;
  console.log(
    `${name}: ${text === undefined ? "no report" : succeeded ? "no tests" : "failed beside its tests"}.`,
  );
  return { passed: result.passed, failed: 1 };
}

function runCommand(args: readonly string[], part: Part): Promise<{ code: number | null; output: string }> {
  const child = spawn(process.execPath, args, {
    cwd: checkoutFolder,
    env: { ...process.env, ...part.environment },
    stdio: ["ignore", part.isLong ? "inherit" : "pipe", part.isLong ? "inherit" : "pipe"],
  });
  let output = "";
  child.stdout?.on("data", (chunk) => (output += chunk));
  child.stderr?.on("data", (chunk) => (output += chunk));
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code) => resolve({ code, output }));
  });
}
