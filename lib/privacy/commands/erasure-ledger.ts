import { appendFile, mkdir, readFile } from "node:fs/promises";
import path from "node:path";
import { z } from "zod";
import { type Ctx, withSystemCtx } from "@/lib/platform/ctx";
import { env } from "@/lib/platform/env";
import { log } from "@/lib/platform/log";
import { erasePerson } from "./erase";

/**
 * Erasures outside the database, so that a restored backup cannot bring anybody back: a line of ids for each, which name
 * nobody. Keep the file with the backups' keys, not in the backups.
 */
const ledger = path.resolve(/* turbopackIgnore: true */ env.DATA_DIR ?? ".data", "erasures.ndjson");

const line = z.object({ id: z.uuid(), alumnusId: z.uuid().nullable(), userId: z.uuid().nullable() });
type Line = z.output<typeof line>;

/** Writes an erasure that was committed to the file. */
export async function noteErasure(erasureId: string): Promise<void> {
  const found = await withSystemCtx("note-erasure", ({ db }) =>
    db.erasure.findUnique({ where: { id: erasureId } }),
  );
  if (!found) return;
  const { id, alumnusId, userId, at } = found;
  await mkdir(path.dirname(ledger), { recursive: true });
  await appendFile(ledger, `${JSON.stringify({ id, alumnusId, userId, at })}\n`, { mode: 0o600 });
}

/**
 * Erases anew whoever a restored backup brought back: everybody of the file and of the database's own list.
 * @returns how many were there again
 */
export async function replayErasures(file = ledger): Promise<number> {
  const known = await withSystemCtx("replay-erasures", ({ db }) => db.erasure.findMany());
  const noted = (await readFile(file, "utf8").catch(() => "")).split("\n").filter(Boolean);
  const all = new Map<string, Line>(known.map((one) => [one.id, one]));
  for (const text of noted) {
    const read = line.safeParse(JSON.parse(text));
    if (read.success) all.set(read.data.id, read.data);
    else log.warn("a line of the list of erasures cannot be read");
  }
  let back = 0;
  for (const { id, ...erased } of all.values())
    if (await withSystemCtx("replay-erasures", (ctx) => again(ctx, id, erased), { timeout: 60_000 }))
      back += 1;
  return back;
}

async function again(ctx: Ctx, id: string, { alumnusId, userId }: Omit<Line, "id">): Promise<boolean> {
  const records = alumnusId ? await ctx.db.alumnus.count({ where: { id: alumnusId } }) : 0;
  const accounts = userId
    ? await ctx.db.user.count({ where: { id: userId, NOT: { email: `${userId}@erased.invalid` } } })
    : 0;
  if (records + accounts === 0) return false;
  await erasePerson(ctx, { alumnusId, userId }, id);
  return true;
}
