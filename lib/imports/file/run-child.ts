import { spawn } from "node:child_process";
import { once } from "node:events";
import { stat } from "node:fs/promises";
import { resolve } from "node:path";
import type { Readable } from "node:stream";
import type { ChildMessage, ChildRequest } from "./child-protocol";

const HEAP_MEGABYTES = 256;
/** What is new comes on top of the heap: up to three of these, of 16 MB in Node 20 and of more in later ones. */
const SEMI_SPACE_MEGABYTES = 16;
const BASE_BUDGET_MS = 120_000;
const BUDGET_MS_PER_MEGABYTE = 10_000;
const MAX_BUDGET_MS = 600_000;
const STDERR_CHARACTERS = 2_000;

/**
 * Runs one reading process and hands on its messages as it writes them; a slow consumer slows the
 * process down. The process has a heap of 256 MB, nothing of our environment (no database
 * password) and a budget of 2 to 10 minutes by the size of the file, of which only the time that
 * we wait for it is spent. It is killed when the budget ends, when the consumer stops early and
 * when `signal` aborts. Running out of memory or time arrives as a refusal of the file.
 *
 * @throws the signal's reason after an abort; Error with the end of stderr after a crash
 */
export async function* runChild(request: ChildRequest, signal?: AbortSignal): AsyncGenerator<ChildMessage> {
  signal?.throwIfAborted();
  let budget = await budgetFor(request.path);
  // Not import.meta.url: inside a bundle that is another place. The server starts in the root of the project.
  const script = resolve(process.cwd(), "lib/imports/file/child.ts");
  const child = spawn(
    process.execPath,
    [
      `--max-old-space-size=${HEAP_MEGABYTES}`,
      `--max-semi-space-size=${SEMI_SPACE_MEGABYTES}`,
      ...["--import", "tsx", script, JSON.stringify(request)],
    ],
    { env: { NODE_ENV: "production" }, stdio: ["ignore", "pipe", "pipe"] },
  );
  const exit = once(child, "close") as Promise<[number | null, NodeJS.Signals | null]>;
  const kill = () => child.kill("SIGKILL");
  signal?.addEventListener("abort", kill);
  let isTooSlow = false;
  const stop = () => {
    isTooSlow = true;
    kill();
  };
  let stderr = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    stderr = (stderr + text).slice(-STDERR_CHARACTERS);
  });

  const lines = splitLines(child.stdout);
  try {
    while (true) {
      const startedAt = performance.now();
      const timer = setTimeout(stop, budget);
      const line = await lines.next().finally(() => clearTimeout(timer));
      budget -= performance.now() - startedAt;
      if (line.done) break;
      yield JSON.parse(line.value) as ChildMessage;
    }
    const [code, killedBy] = await exit;
    signal?.throwIfAborted();
    if (isTooSlow) yield { type: "refused", problem: { code: "time" } };
    // V8 aborts when the heap is full; the kernel kills when the machine is.
    else if (killedBy === "SIGABRT" || killedBy === "SIGKILL")
      yield { type: "refused", problem: { code: "memory" } };
    else if (code !== 0) throw new Error(`The file reader stopped with ${code ?? killedBy}: ${stderr}`);
  } finally {
    signal?.removeEventListener("abort", kill);
    kill();
    child.stdout.destroy();
    await exit;
  }
}

async function budgetFor(path: string): Promise<number> {
  const megabytes = (await stat(path)).size / 1024 ** 2;
  return Math.min(MAX_BUDGET_MS, BASE_BUDGET_MS + megabytes * BUDGET_MS_PER_MEGABYTE);
}

/** Not `readline`, which also breaks lines at U+2028, as cells may hold. */
async function* splitLines(stream: Readable): AsyncGenerator<string> {
  let rest = "";
  for await (const chunk of stream.setEncoding("utf8")) {
    const lines = (rest + chunk).split("\n");
    rest = lines.pop() ?? "";
    yield* lines;
  }
}
