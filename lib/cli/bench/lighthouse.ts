import { type SpawnOptions, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { z } from "zod";
import { findBrowser } from "../browser";
import { checkoutFolder } from "../data-folder";
import { type Bench, type Measured, spread } from "./bench";

/** Lighthouse has packages and a lockfile of its own: it is no part of the portal. */
const FOLDER = path.join(checkoutFolder, "tests/lighthouse");
const PAGES = ["/en", "/en/sign-in", "/en/find-my-record"];
const GOALS = { performance: 95, accessibility: 100, "best-practices": 100, seo: 95 } as const;
const ROUNDS = 3;

const report = z.object({ categories: z.record(z.string(), z.object({ score: z.number().nullable() })) });

export const lighthouse: Bench = {
  id: "LIGHTHOUSE",
  what: "Lighthouse on the public pages, mobile profile",
  goal: `performance ≥ 95, accessibility 100, best practices 100, SEO ≥ 95: the best of ${ROUNDS} runs, since whatever else the machine does takes points away`,
  run: async ({ web }) => {
    if (!existsSync(path.join(FOLDER, "node_modules")))
      await finished("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund"], { cwd: FOLDER });
    const measured: Measured[] = [];
    for (const page of PAGES) {
      // What is compiled and cached at the first visit is not the page's.
      await fetch(web.url + page);
      const rounds: Record<string, number>[] = [];
      for (let round = 0; round < ROUNDS; round++) rounds.push(await scoresOf(web.url + page));
      for (const [category, goal] of Object.entries(GOALS)) {
        const portal = spread(rounds.map((scores) => scores[category] ?? 0));
        const floor = { median: goal, min: goal, max: goal };
        const holds = portal.max >= goal;
        measured.push({
          of: `${page} ${category}`,
          unit: "points",
          floor,
          portal,
          ratio: portal.max / goal,
          holds,
        });
      }
    }
    return measured;
  },
};

/** The points, of a hundred, by category; none for a category that could not be measured. */
async function scoresOf(url: string): Promise<Record<string, number>> {
  const folder = await mkdtemp(path.join(tmpdir(), "gaudeamus-lighthouse-"));
  const file = path.join(folder, "report.json");
  const flags = "--headless=new --no-sandbox --disable-gpu --disable-background-networking";
  const program = path.join(FOLDER, "node_modules/lighthouse/cli/index.js");
  const output = ["--quiet", "--output=json", `--output-path=${file}`, `--chrome-flags=${flags}`];
  try {
    await finished(process.execPath, [program, url, ...output], {
      env: { ...process.env, CHROME_PATH: await findBrowser() },
    });
    const { categories } = report.parse(JSON.parse(await readFile(file, "utf8")));
    return Object.fromEntries(
      Object.entries(categories).map(([name, { score }]) => [name, Math.round((score ?? 0) * 100)]),
    );
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function finished(program: string, args: readonly string[], options: SpawnOptions): Promise<void> {
  const child = spawn(program, args, { ...options, stdio: ["ignore", 2, 2] });
  const [code] = await once(child, "exit");
  if (code !== 0) throw new Error(`"${path.basename(program)} ${args[0]}" failed.`);
}
