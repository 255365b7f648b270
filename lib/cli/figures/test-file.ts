import { spawn } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { z } from "zod";
import { checkoutFolder } from "@/lib/cli/data-folder";
import type { Reached } from "./figure";

const report = z.object({ numPassedTests: z.number(), numFailedTests: z.number(), success: z.boolean() });

/** A figure that tests measure already: how many of their cases hold, all or those of a name. A project without a passing case has not held. */
export async function casesOf(
  project: "unit" | "integration",
  files: readonly string[],
  named?: string,
): Promise<Reached> {
  const folder = await mkdtemp(path.join(tmpdir(), "gaudeamus-figure-"));
  const file = path.join(folder, "report.json");
  const arguments_ = [
    "run",
    "-c",
    "tests/vitest.config.ts",
    "--project",
    project,
    "--reporter=json",
    `--outputFile=${file}`,
    ...files,
    ...(named ? ["--testNamePattern", named] : []),
  ];
  const child = spawn(process.execPath, ["node_modules/vitest/vitest.mjs", ...arguments_], {
    cwd: checkoutFolder,
    stdio: "ignore",
  });
  await new Promise((resolve) => child.once("close", resolve));
  try {
    const { numPassedTests, numFailedTests, success } = report.parse(
      JSON.parse(await readFile(file, "utf8")),
    );
    return {
      value: `${numFailedTests} of ${numPassedTests + numFailedTests} cases differ`,
      holds: success && numPassedTests > 0,
    };
  } finally {
    await rm(folder, { recursive: true });
  }
}
