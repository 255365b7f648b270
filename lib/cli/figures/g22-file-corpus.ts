import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { monitorEventLoopDelay } from "node:perf_hooks";
import { isDeepStrictEqual } from "node:util";
import { sampleFile } from "@/lib/imports/file/read-file";
import { HOSTILE_FILES, type HostileFile } from "@/tests/factories/hostile-files";
import { type Figure, noneOf } from "./figure";

const MOST_GROWTH_MB = 100;
const MOST_DELAY_MS = 100;
const MEGABYTE = 1024 * 1024;

export const fileCorpus: Figure = {
  id: "G22",
  what: "Every hostile file, read on behalf of a server",
  goal: `answers as expected; the server grows < ${MOST_GROWTH_MB} MB, p99 delay < ${MOST_DELAY_MS} ms`,
  run: async () => {
    const folder = await mkdtemp(path.join(tmpdir(), "gaudeamus-files-"));
    const problems: string[] = [];
    const delay = monitorEventLoopDelay({ resolution: 5 });
    let growth = 0;
    for (const file of HOSTILE_FILES) {
      const target = path.join(folder, "upload");
      await writeFile(target, file.content());
      const before = process.memoryUsage.rss();
      // Only what the reading costs the server counts, not the making of the file.
      delay.enable();
      const answer = await sampleFile(target, file.name).catch((error: Error) => ({ failed: error.message }));
      delay.disable();
      growth += Math.max(0, process.memoryUsage.rss() - before);
      if (!isExpected(file, answer))
        problems.push(`${file.id} answers ${JSON.stringify(answer).slice(0, 80)}`);
    }
    await rm(folder, { recursive: true });
    const [grown, p99] = [growth / MEGABYTE, delay.percentile(99) / 1e6];
    const reached = noneOf(`${HOSTILE_FILES.length} files`, problems);
    return {
      value: `${reached.value}; ${grown.toFixed(0)} MB, ${p99.toFixed(0)} ms`,
      holds: reached.holds && grown < MOST_GROWTH_MB && p99 < MOST_DELAY_MS,
    };
  },
};

/** Refused with the expected reason, or read; the cells are compared by tests/unit/import-files.test.ts. */
function isExpected({ answer }: HostileFile, given: object): boolean {
  return "refused" in answer
    ? "refused" in given && isDeepStrictEqual(given.refused, answer.refused)
    : "sample" in given;
}
