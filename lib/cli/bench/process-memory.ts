import { readFile } from "node:fs/promises";

const MEGABYTE = 1024 * 1024;

/** What a process and all its children hold in memory, in MB. */
export async function memoryOf(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, "utf8").catch(() => "");
  const own = (Number(/^VmRSS:\s+(\d+)/m.exec(status)?.[1] ?? 0) * 1024) / MEGABYTE;
  const children = await readFile(`/proc/${pid}/task/${pid}/children`, "utf8").catch(() => "");
  const below = await Promise.all(
    children
      .split(" ")
      .filter(Boolean)
      .map((child) => memoryOf(Number(child))),
  );
  return own + below.reduce((sum, size) => sum + size, 0);
}

/** Watches a process while something runs. @returns the most that it and its children held, in MB */
export async function peakMemory(pid: number, run: () => Promise<unknown>): Promise<number> {
  let peak = 0;
  const look = async () => {
    peak = Math.max(peak, await memoryOf(pid));
  };
  const timer = setInterval(look, 100);
  try {
    await run();
  } finally {
    clearInterval(timer);
  }
  return peak;
}
